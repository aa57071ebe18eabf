import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { Client } from "./client";
import { findItems, type ItemSearch } from "./memory-find";
import type { StorePlace } from "./store-client";

export const NAMESPACES_AT_ONCE = 100;

/** Every read of the deployment's Store for people; invalidating `keys` reads it all again. */
export function memoryQueries(client: Client) {
  const all = [client.deployment, "memory"] as const;
  return {
    keys: all,
    /** The first `most` namespaces directly below one. */
    below: (namespace: string[], most = NAMESPACES_AT_ONCE) =>
      queryOptions({
        queryKey: [...all, "below", namespace, most],
        queryFn: async ({ signal }) => {
          const depth = namespace.length + 1;
          // One more for the namespace itself, and one to know whether there are more.
          const ask = { prefix: namespace, max_depth: depth, limit: most + 2, offset: 0 };
          const found = await client.store.namespaces(ask, { signal });
          const names = found.flatMap((each) => (each.length === depth ? (each.at(-1) ?? []) : []));
          return { names: names.slice(0, most), more: names.length > most };
        },
        placeholderData: keepPreviousData,
        retry: 1,
      }),
    items: (search: ItemSearch) =>
      queryOptions({
        queryKey: [...all, "items", search],
        queryFn: ({ signal }) => findItems(client, search, signal),
        placeholderData: keepPreviousData,
        retry: 1,
      }),
    item: ({ namespace, key }: StorePlace) =>
      queryOptions({
        queryKey: [...all, "item", namespace, key],
        queryFn: ({ signal }) => client.store.get({ namespace, key }, { signal }),
        retry: 1,
      }),
  };
}
