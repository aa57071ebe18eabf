import type { ReactNode } from "react";

/** One class for a column's head, cells and skeleton, so that they always come and go together. */
export const ITEM_COLUMN = {
  key: "min-w-0 py-1.5 pr-3 pl-4 text-left align-middle sm:w-56",
  namespace: "w-40 px-3 text-left max-sm:hidden",
  value: "px-3 text-left max-lg:hidden",
  updated: "w-24 px-3 text-left",
};

const HEADS: { column: keyof typeof ITEM_COLUMN; label: string }[] = [
  { column: "key", label: "Key" },
  { column: "namespace", label: "Namespace" },
  { column: "value", label: "Value" },
  { column: "updated", label: "Updated" },
];

export function ItemFrame({ caption, children }: { caption: string; children: ReactNode }) {
  return (
    <div className="overflow-hidden rounded-lg border border-border bg-card">
      <table className="w-full table-fixed border-collapse text-sm">
        <caption className="sr-only">{caption}</caption>
        <thead className="border-border border-b bg-muted text-muted-foreground text-xs">
          <tr className="h-8">
            {HEADS.map(({ column, label }) => (
              <th key={column} scope="col" className={`${ITEM_COLUMN[column]} py-0 font-medium`}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-border">{children}</tbody>
      </table>
    </div>
  );
}
