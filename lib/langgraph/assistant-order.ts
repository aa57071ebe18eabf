import type { Assistant, AssistantSearch } from "./types";

/** What assistants can be sorted by, as the URL and the table call it. */
export const SORT_COLUMNS = ["name", "graph", "created", "updated"] as const;
export type SortColumn = (typeof SORT_COLUMNS)[number];

export type Direction = "asc" | "desc";
export type AssistantOrder = { column: SortColumn; direction: Direction };

/** The order that every server has unasked. */
export const NEWEST_FIRST: AssistantOrder = { column: "created", direction: "desc" };

const FIELD = {
  name: "name",
  graph: "graph_id",
  created: "created_at",
  updated: "updated_at",
} as const satisfies Record<SortColumn, NonNullable<AssistantSearch["sort_by"]>>;

/** The order by a column; names begin with A unless it is said otherwise, times with the newest. */
export function orderOf(column: SortColumn | null, direction: Direction | null): AssistantOrder {
  if (column === null) return NEWEST_FIRST;
  return { column, direction: direction ?? naturalDirection(column) };
}

function naturalDirection(column: SortColumn): Direction {
  return column === "name" || column === "graph" ? "asc" : "desc";
}

/** What a search says of the order: nothing for the one that servers have unasked. */
export function searchOrder(
  order: AssistantOrder,
): Pick<AssistantSearch, "sort_by" | "sort_order"> {
  if (isNewestFirst(order)) return {};
  return { sort_by: FIELD[order.column], sort_order: order.direction };
}

/** The order after a column's head was pressed: its own direction, the other one, and none of its own. */
export function nextOrder(now: AssistantOrder, column: SortColumn): AssistantOrder | null {
  const own = naturalDirection(column);
  if (now.column !== column) return { column, direction: own };
  return now.direction === own ? { column, direction: own === "asc" ? "desc" : "asc" } : null;
}

export function isNewestFirst({ column, direction }: AssistantOrder): boolean {
  return column === NEWEST_FIRST.column && direction === NEWEST_FIRST.direction;
}

type Sorted = Pick<Assistant, "name" | "graph_id" | "created_at" | "updated_at">;

// One language for all, so that the server's drawing and the browser's agree.
const TEXT = new Intl.Collator("en", { numeric: true });

/**
 * Compares two assistants as servers that sort do: below 0 when `a` comes first. Text without case, or
 * with it, as some databases have it.
 */
export function compareAsServer(
  a: Sorted,
  b: Sorted,
  { column, direction }: AssistantOrder,
  withCase = false,
) {
  const folded = (row: Sorted) =>
    withCase ? row[FIELD[column]] : row[FIELD[column]].toLowerCase();
  const [one, other] = [folded(a), folded(b)];
  const ascending = Number(one > other) - Number(one < other);
  return direction === "asc" ? ascending : -ascending;
}

/**
 * All rows of a list, sorted here, for servers that do not sort: numbers in text by their size. Equal
 * ones stay as they come.
 */
export function sortAssistants<Row extends Sorted>(rows: Row[], order: AssistantOrder): Row[] {
  if (isNewestFirst(order)) return rows;
  if (order.column !== "name" && order.column !== "graph") {
    return rows.toSorted((a, b) => compareAsServer(a, b, order));
  }
  const field = FIELD[order.column];
  const sign = order.direction === "asc" ? 1 : -1;
  return rows.toSorted((a, b) => sign * TEXT.compare(a[field], b[field]));
}

/** An order in words, to follow "Assistants, ". */
export function orderInWords({ column, direction }: AssistantOrder): string {
  return WORDS[column][direction];
}

const WORDS: Record<SortColumn, Record<Direction, string>> = {
  name: { asc: "by name, A to Z", desc: "by name, Z to A" },
  graph: { asc: "by graph, A to Z", desc: "by graph, Z to A" },
  created: { asc: "oldest first", desc: "newest first" },
  updated: { asc: "longest unchanged first", desc: "last updated first" },
};
