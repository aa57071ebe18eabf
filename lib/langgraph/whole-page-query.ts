import { queryOptions } from "@tanstack/react-query";
import { type AssistantPageInput, readWholePage } from "./assistant-page";
import type { Client } from "./client";
import { assistantKeys } from "./queries";
import type { Assistant, AssistantSummary } from "./types";

/**
 * What the rows of a page hold, by id. Read again when one of the rows has changed; a row that changed
 * between the two reads is not in the answer until the page itself has been read again.
 */
export function wholePageQuery(
  client: Client,
  input: AssistantPageInput,
  rows: readonly AssistantSummary[],
) {
  const stamps = rows.map(stamp);
  return queryOptions({
    queryKey: [...assistantKeys.all(client.deployment), "whole", input, stamps],
    queryFn: async ({ signal }) => {
      const known = new Set(stamps);
      const page = await readWholePage(client, input, signal);
      const same = page.rows.filter((row) => known.has(stamp(row)));
      return new Map<string, Assistant>(same.map((row) => [row.assistant_id, row]));
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
}

function stamp({ assistant_id, version, updated_at }: AssistantSummary): string {
  return `${assistant_id} ${version} ${updated_at}`;
}
