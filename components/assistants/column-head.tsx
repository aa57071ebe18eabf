"use client";

import type { SortColumn } from "@/lib/langgraph/assistant-order";
import { type ColumnChoice, columnWidth, isUsual, type SizedColumn } from "@/lib/table-columns";
import { ColumnEdge } from "./column-edge";
import { pixels } from "./pixels";
import { type Sorter, SortHead } from "./sort-head";
import { COLUMN, COLUMN_LABEL, COLUMN_SORT, USUAL_HEAD } from "./table-columns";

type ColumnHeadProps = {
  column: SizedColumn;
  choice: ColumnChoice;
  sorter: Sorter;
  /** `null` is the usual width again. Until `done`, the column is still being dragged. */
  onResize: (width: number | null, done: boolean) => void;
};

export function ColumnHead({ column, choice, sorter, onResize }: ColumnHeadProps) {
  const sorts = COLUMN_SORT[column];
  const label = COLUMN_LABEL[column];
  // The name takes what the others leave, until it has a width of its own.
  const sized = column === "name" ? choice.widths.name !== undefined : !isUsual(choice);
  return (
    <th
      scope="col"
      aria-sort={sorts && ariaSort(sorter, sorts)}
      style={sized ? pixels("--w", columnWidth(choice, column)) : undefined}
      className={`${COLUMN[column]} relative py-0 font-medium ${sized ? "sm:w-(--w)" : (USUAL_HEAD[column] ?? "")}`}
    >
      {sorts ? (
        <SortHead column={sorts} label={label} sorter={sorter} />
      ) : (
        <span className="block truncate">{label}</span>
      )}
      <ColumnEdge label={label} width={choice.widths[column]} onResize={onResize} />
    </th>
  );
}

function ariaSort({ order, sorting }: Sorter, column: SortColumn) {
  if (sorting === "nobody" || order.column !== column) return undefined;
  return order.direction === "asc" ? "ascending" : "descending";
}
