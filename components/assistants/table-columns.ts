import type { SortColumn } from "@/lib/langgraph/assistant-order";
import type { SizedColumn } from "@/lib/table-columns";

export const COLUMN_LABEL: Record<SizedColumn, string> = {
  name: "Name",
  graph: "Graph",
  version: "Active",
  updated: "Updated",
  created: "Created",
  description: "Description",
  tags: "Tags",
  metadata: "Metadata",
  id: "ID",
};

export const COLUMN_SORT: { [column in SizedColumn]?: SortColumn } = {
  name: "name",
  graph: "graph",
  updated: "updated",
  created: "created",
};

const CELL = "px-3 text-left max-sm:hidden";

/**
 * One class for a column's head, cells and skeleton, so that they always come and go together. The
 * usual columns make room for the name in a narrow window; those that a person chose all stay.
 */
export const COLUMN = {
  select: "w-10 py-0 pl-2 max-sm:w-8 max-sm:pl-1",
  name: "min-w-0 py-2 pr-3 pl-1.5 text-left align-middle",
  graph: CELL,
  version: `${CELL} tabular-nums`,
  updated: `${CELL} max-md:in-data-usual:hidden`,
  created: CELL,
  description: CELL,
  tags: CELL,
  metadata: CELL,
  id: `${CELL} whitespace-nowrap max-lg:in-data-usual:hidden`,
  /** In sight while the others are scrolled. */
  actions: "sticky right-0 bg-inherit pr-2 pl-1",
};

/** How wide the heads of the usual table are. */
export const USUAL_HEAD: { [column in SizedColumn]?: string } = {
  graph: "w-28 lg:w-36",
  version: "w-20",
  updated: "w-28",
  id: "w-36",
};
