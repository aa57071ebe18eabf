"use client";

import { type UseQueryResult, useQueries, useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { useLangGraph } from "@/components/shell/deployment-provider";
import type { AssistantPageInput } from "@/lib/langgraph/assistant-page";
import { SILENT_SERVER } from "@/lib/langgraph/capabilities";
import { graphSchemasQuery } from "@/lib/langgraph/graph-schemas-query";
import { serverQueries } from "@/lib/langgraph/queries";
import type { AssistantSummary, GraphSchemas } from "@/lib/langgraph/types";
import { rowState, wholePageQuery } from "@/lib/langgraph/whole-page-query";
import { type Fit, fitOf } from "@/lib/schema/fit-of";

export type RowFit = { fit: Fit; retry: () => void };

/**
 * Whether the rows of a page fit their graphs' schemas, by id. What the rows hold is read in one go,
 * and the schema of each graph once.
 */
export function useSchemaFits(
  rows: AssistantSummary[],
  input: AssistantPageInput,
): Map<string, RowFit> {
  const client = useLangGraph();
  const queryClient = useQueryClient();
  const info = useInfo();
  const { data, error, isFetching, refetch } = useQuery(wholePageQuery(client, input, rows));
  const graphs = useMemo(
    () => [...new Map(rows.map((row) => [row.graph_id, row])).values()],
    [rows],
  );
  const schemas = useQueries({
    queries: graphs.map(({ graph_id, assistant_id }) =>
      graphSchemasQuery(client, queryClient, graph_id, assistant_id),
    ),
    combine: readsOf,
  });
  return useMemo(() => {
    const byGraph = new Map(graphs.map(({ graph_id }, index) => [graph_id, schemas[index]]));
    const fits = rows.map((row): [string, RowFit] => {
      const read = byGraph.get(row.graph_id);
      const fit = fitOf({ data: data?.get(rowState(row)), error, isFetching }, read, info);
      const again = read?.error ? read.refetch : refetch;
      return [row.assistant_id, { fit, retry: () => void again() }];
    });
    return new Map(fits);
  }, [rows, graphs, schemas, info, data, error, isFetching, refetch]);
}

function readsOf(results: UseQueryResult<GraphSchemas>[]) {
  return results.map(({ data, error, isFetching, refetch }) => ({
    data,
    error,
    isFetching,
    refetch,
  }));
}

// A server that says nothing of itself is treated with the most care.
function useInfo() {
  const { data, error } = useQuery(serverQueries(useLangGraph()).info());
  return data ?? (error ? SILENT_SERVER : undefined);
}
