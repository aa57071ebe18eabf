import {
  defaultShouldDehydrateQuery,
  MutationCache,
  QueryCache,
  QueryClient,
} from "@tanstack/react-query";
import { toRosterError } from "@/lib/errors";

const RETRIES = 2;
const LONGEST_DELAY_SECONDS = 30;

/** One client for a server render, or for the life of a browser tab. Only reads are retried. */
export function createQueryClient(): QueryClient {
  const client = new QueryClient({
    queryCache: new QueryCache({ onError: noteTrouble }),
    mutationCache: new MutationCache({ onError: noteTrouble }),
    defaultOptions: {
      queries: {
        // A browser that thinks itself offline may well reach a server on its own machine, and must
        // not keep what it was told for later: every request is tried at once.
        networkMode: "always",
        staleTime: 10_000,
        retry: (failures, error) => failures < RETRIES && toRosterError(error).retryable,
        retryDelay,
      },
      mutations: { retry: false, networkMode: "always" },
      dehydrate: { shouldDehydrateQuery: defaultShouldDehydrateQuery },
    },
  });
  return client;

  // The header goes by `info`, which is read seldom while all is well.
  function noteTrouble(error: unknown) {
    const { code } = toRosterError(error);
    if (code !== "upstream_unreachable" && code !== "offline") return;
    const stale = client.getQueryCache().findAll({
      predicate: ({ queryKey, state }) => queryKey[1] === "info" && state.status === "success",
    });
    for (const { queryKey } of stale) void client.invalidateQueries({ queryKey, exact: true });
  }
}

/** Milliseconds before a read is tried again: as long as the server asked for, within reason. */
function retryDelay(attempt: number, error: unknown): number {
  const { retryAfter } = toRosterError(error);
  if (retryAfter === undefined) return 300 * 3 ** attempt;
  return Math.min(retryAfter, LONGEST_DELAY_SECONDS) * 1000;
}
