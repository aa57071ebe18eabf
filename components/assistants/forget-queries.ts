import type { QueryClient, QueryKey } from "@tanstack/react-query";

/** Drops the queries under `queryKey`: at once, or when the last one on screen has left it. */
export function forgetQueries(queryClient: QueryClient, queryKey: QueryKey): void {
  const cache = queryClient.getQueryCache();
  // One that is shown still would be asked for again, and fail, if it were dropped.
  const stop = cache.subscribe(({ type }) => {
    if (type === "observerRemoved") drop();
  });
  function drop() {
    for (const query of cache.findAll({ queryKey })) {
      if (query.getObserversCount() === 0) cache.remove(query);
    }
    if (cache.findAll({ queryKey }).length === 0) stop();
  }
  drop();
}
