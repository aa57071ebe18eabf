"use client";

import type { UseQueryResult } from "@tanstack/react-query";
import { ChevronLeft, ChevronRight, Database } from "lucide-react";
import { QueryError } from "@/components/shell/query-error";
import { WriteButton } from "@/components/shell/write-button";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { IconButton } from "@/components/ui/icon-button";
import { formatCount } from "@/lib/format";
import { type FoundItems, ITEMS_PER_PAGE } from "@/lib/langgraph/memory-find";
import { ItemTable } from "./item-table";
import { ItemsSkeleton } from "./items-skeleton";
import type { MemoryControls } from "./use-memory-view";

type Props = { found: UseQueryResult<FoundItems>; view: MemoryControls; onNew: () => void };

/** The items that are found, or why there are none. */
export function ItemResults({ found, view, onNew }: Props) {
  const { data, error, isPlaceholderData, refetch } = found;
  return (
    <div
      aria-busy={isPlaceholderData || undefined}
      className="flex flex-col gap-3 transition-opacity delay-100 duration-100 aria-busy:opacity-60"
    >
      {error && <QueryError error={error} onRetry={() => void refetch()} />}
      {!data && !error && <ItemsSkeleton />}
      {data && view.text !== "" && <HowFound found={data} />}
      {data && data.items.length > 0 && <ItemTable items={data.items} view={view} />}
      {data?.items.length === 0 && <NoItems view={view} onNew={onNew} />}
      {data && (data.more || view.page > 1) && <Pager view={view} found={data} />}
    </div>
  );
}

function HowFound({ found: { how, scanned } }: { found: FoundItems }) {
  const words = {
    all: "",
    index: "Ranked by the server’s index, nearest first.",
    filter: "The server compared this field of every value.",
    scan: "This server cannot search text (it has no index), so Roster did",
  };
  const count = formatCount(scanned?.count ?? 0);
  return (
    <p role="status" className="text-pretty text-muted-foreground text-sm">
      {words[how]}
      {scanned &&
        (scanned.whole
          ? `, in the keys and values of all ${count} items here.`
          : `, in the first ${count} items here. Others may match too: choose a namespace, or write field=value, which the server searches for.`)}
    </p>
  );
}

function NoItems({ view, onNew }: { view: MemoryControls; onNew: () => void }) {
  if (view.text !== "" || view.page > 1) {
    return (
      <Card>
        <EmptyState
          title={view.page > 1 ? "No items on this page" : "No item matches"}
          className="py-8"
          action={
            view.page > 1 ? (
              <Button size="sm" variant="outline" onClick={() => view.turnTo(1)}>
                First page
              </Button>
            ) : (
              <Button size="sm" variant="outline" onClick={() => view.search("")}>
                Clear search
              </Button>
            )
          }
        />
      </Card>
    );
  }
  return (
    <Card>
      <EmptyState
        icon={<Database />}
        title={view.namespace.length === 0 ? "Nothing is remembered yet" : "No items here"}
        action={<WriteButton onClick={onNew}>+ New item</WriteButton>}
      >
        {view.namespace.length === 0
          ? "A graph that writes to its Store fills it. You can also put items there yourself."
          : "The namespace is empty, or its items were deleted."}
      </EmptyState>
    </Card>
  );
}

function Pager({ view, found }: { view: MemoryControls; found: FoundItems }) {
  const { page, turnTo } = view;
  const first = (page - 1) * ITEMS_PER_PAGE;
  return (
    <nav
      aria-label="Pagination"
      className="flex items-center justify-between gap-4 text-muted-foreground text-sm tabular-nums"
    >
      <span>
        {found.items.length > 0 &&
          `Items ${formatCount(first + 1)}–${formatCount(first + found.items.length)}`}
      </span>
      <span className="flex items-center gap-1">
        <IconButton
          size="sm"
          label="Previous page"
          icon={<ChevronLeft />}
          disabled={page <= 1}
          onClick={() => turnTo(page - 1)}
        />
        <IconButton
          size="sm"
          label="Next page"
          icon={<ChevronRight />}
          disabled={!found.more}
          onClick={() => turnTo(page + 1)}
        />
      </span>
    </nav>
  );
}
