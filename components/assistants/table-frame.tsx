import type { ReactNode } from "react";
import type { SortColumn } from "@/lib/langgraph/assistant-order";
import { type Sorter, SortHead } from "./sort-head";

/** One class for a column's head, cells and skeleton, so that they always come and go together. */
export const COLUMN = {
  name: "min-w-0 py-2 pr-3 pl-4 text-left align-middle",
  graph: "w-28 px-3 text-left max-sm:hidden lg:w-36",
  version: "w-20 px-3 text-left max-sm:hidden",
  updated: "w-28 px-3 text-left max-md:hidden",
  id: "w-36 px-3 text-left max-lg:hidden",
  actions: "w-30 pr-2 pl-1 sm:w-46",
};

const HEADS: { column: keyof typeof COLUMN; label: string; sorts?: SortColumn }[] = [
  { column: "name", label: "Name", sorts: "name" },
  { column: "graph", label: "Graph", sorts: "graph" },
  { column: "version", label: "Active" },
  { column: "updated", label: "Updated", sorts: "updated" },
  { column: "id", label: "ID" },
];

/** The bordered table and its head, around rows that are there or still loading. */
export function TableFrame({
  caption,
  sorter,
  below,
  children,
}: {
  caption: string;
  /** Absent while nothing is known of the server. */
  sorter?: Sorter;
  /** Said under the head when there are no rows; a cell over hidden columns would bring them back. */
  below?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="overflow-hidden rounded-lg border border-border bg-card">
      <table className="w-full table-fixed border-collapse text-sm">
        <caption className="sr-only">{caption}</caption>
        <thead className="border-border border-b bg-muted text-muted-foreground text-xs">
          <tr className="h-8">
            {HEADS.map(({ column, label, sorts }) => (
              <th
                key={column}
                scope="col"
                aria-sort={sorter && sorts && ariaSort(sorter, sorts)}
                className={`${COLUMN[column]} py-0 font-medium`}
              >
                {sorter && sorts ? (
                  <SortHead column={sorts} label={label} sorter={sorter} />
                ) : (
                  label
                )}
              </th>
            ))}
            <th scope="col" className={`${COLUMN.actions} py-0 font-medium`}>
              <span className="sr-only">Actions</span>
            </th>
          </tr>
        </thead>
        <tbody className="divide-y divide-border">{children}</tbody>
      </table>
      {below}
    </div>
  );
}

function ariaSort({ order, sorting }: Sorter, column: SortColumn) {
  if (sorting === "nobody" || order.column !== column) return undefined;
  return order.direction === "asc" ? "ascending" : "descending";
}
