import { type QueryClient, queryOptions } from "@tanstack/react-query";
import type { Client } from "./client";
import { fewAtATime } from "./few-at-a-time";
import { assistantQueries } from "./queries";

const inTurn = fewAtATime(1);

/**
 * The schemas of a graph for looking at many of them: each is read once, one after the other, since
 * working them out can keep a server busy for half a minute. They are asked through the graph's
 * default assistant, or through `assistantId` where it has none. A failure stays until asked again.
 */
export function graphSchemasQuery(
  client: Client,
  queryClient: QueryClient,
  graphId: string,
  assistantId: string,
) {
  const queries = assistantQueries(client);
  return queryOptions({
    queryKey: [client.deployment, "schemas", "graph", graphId],
    queryFn: ({ signal }) =>
      inTurn(async () => {
        const defaults = await queryClient.query(queries.defaults()).catch(() => []);
        const through = defaults.find(({ graph_id }) => graph_id === graphId);
        const schemas = queries.schemas(through?.assistant_id ?? assistantId);
        return queryClient.query({ ...schemas, retry: false });
      }, signal),
    staleTime: 5 * 60_000,
    retry: false,
    retryOnMount: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}
