import type { Client } from "./client";
import { findItems, type ItemSearch } from "./memory-find";
import type { StoredItem } from "./store-client";

const PER_PAGE = 200;

/**
 * Every item that a search finds, page by page, each once: one that is written meanwhile moves the
 * others on, and they are met again. Throws RosterError, or the reason of the signal.
 */
export async function* allItems(
  client: Client,
  search: Pick<ItemSearch, "namespace" | "text">,
  signal: AbortSignal,
): AsyncGenerator<StoredItem[]> {
  const met = new Set<string>();
  for (let page = 1; ; page++) {
    signal.throwIfAborted();
    const { items, more } = await findItems(client, { ...search, page, perPage: PER_PAGE }, signal);
    const fresh = items.filter((item) => !met.has(placeOf(item)));
    for (const item of fresh) met.add(placeOf(item));
    yield fresh;
    if (!more) return;
  }
}

function placeOf({ namespace, key }: StoredItem): string {
  return JSON.stringify([namespace, key]);
}
