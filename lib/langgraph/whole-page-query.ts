import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { type AssistantPageInput, readWholePage } from "./assistant-page";
import type { Client } from "./client";
import { assistantKeys } from "./queries";
import type { Assistant, AssistantSummary } from "./types";

/**
 * What the rows of a page hold, by `rowState`, so that nothing is taken for what a row holds after it
 * has changed. Read again when the rows are others; until then what is known of them stays.
 */
export function wholePageQuery(
  client: Client,
  input: AssistantPageInput,
  rows: readonly AssistantSummary[],
) {
  return queryOptions({
    queryKey: [...assistantKeys.all(client.deployment), "whole", input, rows.map(rowState)],
    queryFn: async ({ signal }) => {
      const page = await readWholePage(client, input, signal);
      return new Map<string, Assistant>(page.rows.map((row) => [rowState(row), row]));
    },
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Says which assistant a row is and what state it is in: another after each change. */
export function rowState({ assistant_id, version, updated_at }: AssistantSummary): string {
  return `${assistant_id} ${version} ${updated_at}`;
}
