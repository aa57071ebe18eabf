import { queryOptions } from "@tanstack/react-query";
import type { Client } from "./client";
import { readLabels } from "./labels";

/** Labels are kept beside the assistants, so their keys stand apart from theirs. */
export function labelQueries(client: Client) {
  const all = [client.deployment, "labels"] as const;
  const settings = { staleTime: 30_000, retry: 1 };
  return {
    /** Invalidates every reading of labels. */
    keys: all,
    /** The labels of every assistant, for the table. */
    all: () =>
      queryOptions({
        ...settings,
        queryKey: [...all, "all"],
        queryFn: ({ signal }) => readLabels(client, { signal }),
      }),
    of: (assistantId: string) =>
      queryOptions({
        ...settings,
        queryKey: [...all, "of", assistantId],
        queryFn: ({ signal }) => readLabels(client, { assistantId, signal }),
      }),
  };
}
