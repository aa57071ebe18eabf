"use client";

import { useQuery } from "@tanstack/react-query";
import { Folder } from "lucide-react";
import { useState } from "react";
import { useDeployment, useLangGraph } from "@/components/shell/deployment-provider";
import { QueryError } from "@/components/shell/query-error";
import { Button } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import { namespaceText } from "@/lib/langgraph/memory-namespace";
import { memoryQueries, NAMESPACES_AT_ONCE } from "@/lib/langgraph/memory-queries";
import { routes } from "@/lib/routes";
import type { MemoryControls } from "./use-memory-view";
import { ViewLink } from "./view-link";

/** The namespaces directly below the one that is browsed. */
export function NamespaceList({ view: { namespace, goTo } }: { view: MemoryControls }) {
  const { slug } = useDeployment();
  const client = useLangGraph();
  const ns = namespaceText(namespace);
  const [asked, setAsked] = useState({ ns, most: NAMESPACES_AT_ONCE });
  const most = asked.ns === ns ? asked.most : NAMESPACES_AT_ONCE;
  const { data, error, isPlaceholderData, refetch } = useQuery(
    memoryQueries(client).below(namespace, most),
  );
  return (
    <nav aria-labelledby="namespaces" className="min-w-0">
      <h2 id="namespaces" className="pb-1 font-semibold text-sm">
        Namespaces
      </h2>
      {error && <QueryError error={error} onRetry={() => void refetch()} />}
      {!data && !error && <NamespacesSkeleton />}
      {data?.names.length === 0 && (
        <p className="text-muted-foreground text-sm">
          {ns === "" ? "There are none yet." : "None below this one."}
        </p>
      )}
      {data && data.names.length > 0 && (
        <ul className="-mx-2 flex flex-col overflow-y-auto max-md:max-h-48">
          {data.names.map((name) => (
            <li key={name}>
              <ViewLink
                href={routes.memory(slug, { ns: namespaceText([...namespace, name]) })}
                onFollow={() => goTo([...namespace, name])}
                className="flex min-h-8 min-w-0 items-center gap-2 rounded-md px-2 py-1 text-sm -outline-offset-2 hover:bg-accent"
              >
                <Folder aria-hidden className="size-4 shrink-0 text-muted-foreground" />
                <span className="min-w-0 truncate" title={name}>
                  {name}
                </span>
              </ViewLink>
            </li>
          ))}
        </ul>
      )}
      {data?.more && (
        <Button
          size="sm"
          variant="ghost"
          className="mt-1"
          pending={isPlaceholderData}
          onClick={() => setAsked({ ns, most: most + NAMESPACES_AT_ONCE })}
        >
          Show {NAMESPACES_AT_ONCE} more
        </Button>
      )}
    </nav>
  );
}

export function NamespacesSkeleton() {
  return (
    <div aria-busy className="flex flex-col gap-3 py-2">
      {["w-32", "w-24", "w-36"].map((width) => (
        <Skeleton key={width} className={width} />
      ))}
    </div>
  );
}
