import type { QueryClient } from "@tanstack/react-query";
import { type RosterError, toRosterError } from "@/lib/errors";
import { type Fit, fitOf, isMisfit, type Read } from "@/lib/schema/fit-of";
import { type AssistantListInput, allPages } from "./all-pages";
import { SILENT_SERVER } from "./capabilities";
import type { Client } from "./client";
import { graphSchemasQuery } from "./graph-schemas-query";
import { serverQueries } from "./queries";
import type { Assistant, AssistantSummary, GraphSchemas, Json } from "./types";

/** How many are checked at the most: each is read whole. */
export const MOST_CHECKED = 10_000;

/** Comparing takes a moment; after so many the page draws and hears keys. */
const BETWEEN_BREATHS = 25;

/** How far a check is. `total` is of all that match, also beyond `MOST_CHECKED`. */
export type CheckedSoFar = { checked: number; total: number; drifted: number };

/** One whose values do not fit, without them; `tags` as its config has them. */
export type DriftedRow = { row: AssistantSummary; fit: Fit; tags: Json | undefined };

export type AllFits = {
  /** Newest first. */
  drifted: readonly DriftedRow[];
  /** Those of which it could not be told, by reason. */
  unknown: ReadonlyMap<string, readonly AssistantSummary[]>;
  /** How many were looked at, the unknown among them. */
  checked: number;
  /** Of all that match. */
  total: number;
  /** Others deleted or moved so many meanwhile that some may have been passed over. */
  isGappy: boolean;
};

/**
 * Compares what all assistants of a list hold with the schemas of their graphs, `most` of them at most,
 * the newest first. A graph's schemas are read once; where they cannot be had, nothing is known of its
 * assistants. Throws RosterError where the list cannot be read, or the reason of the signal.
 */
export async function checkAllFits(
  client: Client,
  queryClient: QueryClient,
  input: AssistantListInput,
  signal: AbortSignal,
  onSoFar: (soFar: CheckedSoFar) => void,
  most = MOST_CHECKED,
): Promise<AllFits> {
  const info = await queryClient
    .query(serverQueries(client).info())
    // A server that says nothing of itself is treated with the most care.
    .catch(() => SILENT_SERVER);
  const schemasOf = schemasOnce(client, queryClient);
  const drifted: DriftedRow[] = [];
  const unknown = new Map<string, AssistantSummary[]>();
  let [checked, total, isGappy] = [0, 0, false];
  const tell = () => onSoFar({ checked, total, drifted: drifted.length });

  async function check(held: Assistant) {
    const fit = fitOf(read(held), await schemasOf(held), info);
    signal.throwIfAborted();
    const { config, context: _values, ...row } = held;
    if (fit.state === "unknown") {
      const same = unknown.get(fit.reason);
      if (same) same.push(row);
      else unknown.set(fit.reason, [row]);
    }
    if (isMisfit(fit)) drifted.push({ row, fit, tags: config.tags });
    checked += 1;
    if (checked % BETWEEN_BREATHS === 0) {
      tell();
      await new Promise((resolve) => setTimeout(resolve));
    }
  }

  try {
    const { filter, createdBy = "anyone" } = input;
    const pages = allPages(client, { filter, createdBy }, signal, (soFar) => {
      total = soFar.total;
      tell();
    });
    for await (const rows of pages) {
      for (const row of rows.slice(0, most - checked)) await check(row);
      if (checked >= most) break;
    }
  } catch (error) {
    // What was found until then holds all the same.
    if (signal.aborted || toRosterError(error).code !== "list_changed") throw error;
    isGappy = true;
  }
  return { drifted, unknown, checked, total: Math.max(total, checked), isGappy };
}

/** What says a row's schemas: each graph is asked once, also where that fails. */
function schemasOnce(client: Client, queryClient: QueryClient) {
  const asked = new Map<string, Promise<Read<GraphSchemas>>>();
  return ({ graph_id: graph, assistant_id: id }: Assistant) => {
    const answer =
      asked.get(graph) ??
      queryClient
        .query(graphSchemasQuery(client, queryClient, graph, id))
        .then(read, (error: unknown) => failed(toRosterError(error)));
    asked.set(graph, answer);
    return answer;
  };
}

function read<Answer>(data: Answer): Read<Answer> {
  return { data, error: null, isFetching: false };
}

function failed<Answer>(error: RosterError): Read<Answer> {
  return { data: undefined, error, isFetching: false };
}
