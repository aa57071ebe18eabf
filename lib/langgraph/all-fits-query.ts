import { type QueryClient, queryOptions } from "@tanstack/react-query";
import { pageCount } from "@/lib/paging";
import type { AssistantListInput } from "./all-pages";
import { sortAssistants } from "./assistant-order";
import type { AssistantPageInput } from "./assistant-page";
import type { AllFits, DriftedRow } from "./check-all-fits";
import type { Client } from "./client";
import { assistantKeys } from "./queries";

const KEPT_MS = 60 * 60_000;

/** What a check of a whole list found; `at` in ISO 8601, `isOld` where something was written since. */
export type KnownFits = AllFits & { at: string; isOld: boolean };

/** What is known of a whole list's fits, null before it was checked. Nothing is read: a check puts it here. */
export function allFitsQuery(
  client: Client,
  queryClient: QueryClient,
  { filter, createdBy = "anyone" }: AssistantListInput,
) {
  const queryKey = [...assistantKeys.all(client.deployment), "fits", filter, createdBy];
  return queryOptions({
    queryKey,
    // Asked for again when a write has made all lists outdated, this one too.
    queryFn: (): KnownFits | null => {
      const known = queryClient.getQueryData<KnownFits | null>(queryKey);
      return known ? { ...known, isOld: true } : null;
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: KEPT_MS,
  });
}

/** The drifted rows of a page in the table's order, and which page that is: the last one past the end. */
export function pageOfDrifted(
  drifted: readonly DriftedRow[],
  { order, page, perPage }: Required<AssistantPageInput>,
): { found: DriftedRow[]; page: number } {
  const byId = new Map(drifted.map((each) => [each.row.assistant_id, each]));
  const sorted = sortAssistants(
    drifted.map(({ row }) => row),
    order,
  );
  const shown = Math.min(page, pageCount(sorted.length, perPage));
  const rows = sorted.slice((shown - 1) * perPage, shown * perPage);
  return { found: rows.flatMap(({ assistant_id: id }) => byId.get(id) ?? []), page: shown };
}
