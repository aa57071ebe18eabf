import { defaultShouldDehydrateQuery, QueryClient } from "@tanstack/react-query";
import { toRosterError } from "@/lib/errors";

const RETRIES = 2;

/** One client for a server render, or for the life of a browser tab. Only reads are retried. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        retry: (failures, error) => failures < RETRIES && toRosterError(error).retryable,
        retryDelay: (attempt) => 300 * 3 ** attempt,
      },
      mutations: { retry: false },
      dehydrate: { shouldDehydrateQuery: defaultShouldDehydrateQuery },
    },
  });
}
