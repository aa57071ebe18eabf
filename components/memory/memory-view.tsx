"use client";

import { useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { lazy, useRef, useState } from "react";
import { DownloadMenu } from "@/components/downloads/download-menu";
import { useLangGraph } from "@/components/shell/deployment-provider";
import { PageShell } from "@/components/shell/page-shell";
import { SearchInput } from "@/components/ui/search-input";
import { useSearchKey } from "@/components/ui/use-search-key";
import { memoryQueries } from "@/lib/langgraph/memory-queries";
import { whyNoStore } from "@/lib/langgraph/why-no-store";
import { ItemResults } from "./item-results";
import { MemoryColumns } from "./memory-columns";
import { MemoryHeading } from "./memory-heading";
import { NamespaceList } from "./namespace-list";
import { NamespacePath } from "./namespace-path";
import { NoStore } from "./no-store";
import { type MemoryControls, useMemoryView } from "./use-memory-view";

const ItemSheet = dynamic(() => import("./item-sheet").then((part) => part.ItemSheet), {
  ssr: false,
});
const NewItem = dynamic(() => import("./new-item").then((part) => part.NewItem), { ssr: false });

// Loaded when it is asked for.
const ItemsDownload = lazy(async () => ({
  default: (await import("@/components/downloads/items-download")).ItemsDownload,
}));

/** The deployment's Store: find an item, read it, change it. */
export function MemoryView() {
  const view = useMemoryView();
  const client = useLangGraph();
  const [isMaking, setMaking] = useState(false);
  const { namespace, text, page, opened } = view;
  const found = useQuery(memoryQueries(client).items({ namespace, text, page }));
  const why = whyNoStore(found.error);
  const make = () => setMaking(true);
  return (
    <PageShell>
      <div className="flex flex-col gap-4">
        <MemoryHeading onNew={why ? undefined : make} />
        {why ? (
          <NoStore why={why} onRetry={() => void found.refetch()} />
        ) : (
          <>
            <MemoryToolbar view={view} hasItems={(found.data?.items.length ?? 0) > 0} />
            <MemoryColumns beside={<NamespaceList view={view} />}>
              <ItemResults found={found} view={view} onNew={make} />
            </MemoryColumns>
          </>
        )}
      </div>
      {opened && <ItemSheet key={JSON.stringify(opened)} place={opened} onClose={view.close} />}
      {isMaking && (
        <NewItem
          namespace={namespace}
          onOpen={(place) => {
            setMaking(false);
            view.open(place);
          }}
          onClose={() => setMaking(false)}
        />
      )}
    </PageShell>
  );
}

function MemoryToolbar({ view, hasItems }: { view: MemoryControls; hasItems: boolean }) {
  const { namespace, text } = view;
  const search = useRef<HTMLInputElement>(null);
  useSearchKey(search);
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <SearchInput
        ref={search}
        label={view.namespace.length === 0 ? "Search the Store" : "Search in this namespace"}
        placeholder="Text, or field=value"
        shortcut="search"
        value={view.typed}
        onValueChange={view.search}
        className="max-sm:max-w-none sm:w-72"
      />
      <NamespacePath view={view} />
      {hasItems && (
        <div className="ml-auto">
          <DownloadMenu what="items" size="sm">
            {(format, onEnd) => (
              <ItemsDownload format={format} search={{ namespace, text }} onEnd={onEnd} />
            )}
          </DownloadMenu>
        </div>
      )}
    </div>
  );
}
