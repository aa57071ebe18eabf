import { queryOptions } from "@tanstack/react-query";
import { capabilities } from "./capabilities";
import type { Client } from "./client";
import { fewAtATime } from "./few-at-a-time";
import { assistantKeys, serverQueries } from "./queries";
import type { AssistantSummary, ServerInfo } from "./types";

/** How many assistants of a graph a list of graphs shows. */
export const FIRST_OF_GRAPH = 5;

// Two requests each, and a browser keeps no more than six connections to one address.
const GRAPHS_AT_ONCE = 2;

/** What a list of graphs says of one of them. */
export type GraphSummary = {
  /** Every assistant of the graph, the server's own among them. */
  count: number;
  /** The first of them: last changed first where the server sorts, else newest first. */
  first: AssistantSummary[];
  /**
   * The latest change (ISO 8601), or the latest making where the server does not sort and there are
   * more than were read; null where there are none.
   */
  latest: { of: "change" | "making"; at: string } | null;
};

/** Reads the summary of a graph. A graph that the server refuses to know has no assistants. */
export async function readGraphSummary(
  client: Client,
  info: ServerInfo,
  graphId: string,
  signal: AbortSignal,
): Promise<GraphSummary> {
  const { sortsAssistants } = capabilities(info);
  const newest = { sort_by: "updated_at", sort_order: "desc" } as const;
  const filter = { graph_id: graphId };
  const [count, first] = await Promise.all([
    client.assistants.count(filter, { signal }),
    client.assistants.summaries(
      { ...filter, limit: FIRST_OF_GRAPH, ...(sortsAssistants ? newest : {}) },
      { signal },
    ),
  ]);
  return { count, first, latest: latestOf(first, sortsAssistants || count <= first.length) };
}

function latestOf(first: AssistantSummary[], isWhole: boolean): GraphSummary["latest"] {
  const times = first.map(({ created_at, updated_at }) => (isWhole ? updated_at : created_at));
  // ISO 8601 of one server: later is greater.
  const at = times.toSorted().at(-1);
  return at === undefined ? null : { of: isWhole ? "change" : "making", at };
}

/** The reads of one client wait for each other, however many lists ask. */
const turns = new WeakMap<Client, ReturnType<typeof fewAtATime>>();

/** The summary of a graph; of many graphs a few are read at a time. */
export function graphSummaryQuery(client: Client, graphId: string) {
  return queryOptions({
    queryKey: [...assistantKeys.all(client.deployment), "graph", graphId],
    queryFn: ({ signal, client: queryClient }) => {
      const inTurn = turns.get(client) ?? fewAtATime(GRAPHS_AT_ONCE);
      turns.set(client, inTurn);
      return inTurn(async () => {
        const info = await queryClient.query(serverQueries(client).info());
        return readGraphSummary(client, info, graphId, signal);
      }, signal);
    },
    staleTime: 10_000,
  });
}

/** How many assistants there are in all. */
export function assistantCountQuery(client: Client) {
  return queryOptions({
    queryKey: [...assistantKeys.all(client.deployment), "count"],
    queryFn: ({ signal }) => client.assistants.count({}, { signal }),
    staleTime: 10_000,
  });
}
