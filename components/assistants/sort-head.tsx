"use client";

import { ArrowDown, ArrowUp } from "lucide-react";
import { Tooltip } from "@/components/ui/tooltip";
import type { AssistantOrder, SortColumn } from "@/lib/langgraph/assistant-order";
import type { Sorting } from "./use-sorting";

export const CANNOT_SORT =
  "This server cannot sort: it lists the newest first. A list that fits on one page is sorted here.";

export type Sorter = {
  order: AssistantOrder;
  sorting: Sorting;
  onSort: (column: SortColumn) => void;
};

/** The words of a column's head, as a button that sorts by it or says why that cannot be done. */
export function SortHead({
  column,
  label,
  sorter: { order, sorting, onSort },
}: {
  column: SortColumn;
  label: string;
  sorter: Sorter;
}) {
  const unable = sorting === "nobody";
  const Arrow = order.direction === "asc" ? ArrowUp : ArrowDown;
  return (
    <Tooltip content={unable && CANNOT_SORT}>
      <button
        type="button"
        aria-disabled={unable || undefined}
        onClick={() => unable || onSort(column)}
        className="-mx-1 -my-1 inline-flex h-6 max-w-full items-center gap-1 rounded-sm px-1 font-medium hover:text-foreground aria-disabled:cursor-default aria-disabled:hover:text-muted-foreground"
      >
        <span className="truncate">{label}</span>
        {!unable && order.column === column && <Arrow aria-hidden className="size-3 shrink-0" />}
      </button>
    </Tooltip>
  );
}
