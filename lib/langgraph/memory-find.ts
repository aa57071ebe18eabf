import type { Client } from "./client";
import type { StoredItem } from "./store-client";
import type { Json } from "./types";

export const ITEMS_PER_PAGE = 25;
export const MOST_SCANNED = 1000;
const SCANNED_AT_ONCE = 250;

export type ItemSearch = {
  /** The namespace to look in, and below. */
  namespace: string[];
  text: string;
  /** From 1. */
  page: number;
  perPage?: number;
};

/**
 * How items were found: `all` of the namespace, by the server's `index` (nearest first) or by a
 * `filter` of one field, or by a `scan` of the first items here, as the server cannot search text.
 */
type How = "all" | "index" | "filter" | "scan";

export type FoundItems = {
  items: StoredItem[];
  /** There is a page after this one. */
  more: boolean;
  how: How;
  /** Of a scan: how many items were looked at, and whether these were all. */
  scanned: { count: number; whole: boolean } | null;
};

const FIELD = /^([^=\s]+)=(.+)$/su;

/** One page of a namespace's items, or of those that a text or `field=value` finds. */
export async function findItems(
  client: Client,
  search: ItemSearch,
  signal?: AbortSignal,
): Promise<FoundItems> {
  const { namespace, text, page, perPage = ITEMS_PER_PAGE } = search;
  const window = { limit: perPage + 1, offset: (page - 1) * perPage };
  const pageOf = (items: StoredItem[], how: How) => cut(items, how, perPage);
  const ask = { namespace_prefix: namespace, ...window };
  const sought = text.trim();
  if (sought === "") return pageOf(await client.store.search(ask, { signal }), "all");
  const [, field, written] = FIELD.exec(sought) ?? [];
  if (field !== undefined && written !== undefined) {
    for (const value of meanings(written)) {
      const items = await client.store.search({ ...ask, filter: { [field]: value } }, { signal });
      if (items.length > 0) return pageOf(items, "filter");
    }
    return pageOf([], "filter");
  }
  const ranked = await client.store.search({ ...ask, query: sought }, { signal });
  // Without an index the query changes nothing, and no item has a score.
  if (ranked.some(({ score }) => score !== null)) return pageOf(ranked, "index");
  return scan(client, { namespace, text: sought, page, perPage }, signal);
}

async function scan(
  client: Client,
  search: Required<ItemSearch>,
  signal: AbortSignal | undefined,
): Promise<FoundItems> {
  const items: StoredItem[] = [];
  let whole = false;
  while (!whole && items.length < MOST_SCANNED) {
    const window = { limit: SCANNED_AT_ONCE, offset: items.length };
    const ask = { namespace_prefix: search.namespace, ...window };
    const found = await client.store.search(ask, { signal });
    items.push(...found);
    whole = found.length < SCANNED_AT_ONCE;
  }
  const wanted = search.text.toLocaleLowerCase();
  const found = items.filter((item) => textOf(item).toLocaleLowerCase().includes(wanted));
  const { perPage } = search;
  const first = (search.page - 1) * perPage;
  const page = cut(found.slice(first, first + perPage + 1), "scan", perPage);
  return { ...page, scanned: { count: items.length, whole } };
}

function cut(items: StoredItem[], how: How, perPage: number): FoundItems {
  const more = items.length > perPage;
  return { items: items.slice(0, perPage), more, how, scanned: null };
}

/** What `12` in `age=12` may be: a number as well as a text. */
function meanings(written: string): Json[] {
  try {
    const value: Json = JSON.parse(written);
    return typeof value === "object" && value !== null ? [written] : [value, written];
  } catch {
    return [written];
  }
}

/** What a person may have read in it: texts as they are, not as JSON escapes them. */
function textOf({ namespace, key, value }: StoredItem): string {
  return [key, ...namespace, ...leaves(value)].join("\n");
}

function leaves(value: Json): string[] {
  if (typeof value !== "object" || value === null) return [String(value)];
  if (Array.isArray(value)) return value.flatMap(leaves);
  return Object.entries(value).flatMap(([key, part]) => [key, ...leaves(part)]);
}
