"use client";

import { useQueries, useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { useLangGraph } from "@/components/shell/deployment-provider";
import { SILENT_SERVER } from "@/lib/langgraph/capabilities";
import { graphSchemasQuery } from "@/lib/langgraph/graph-schemas-query";
import { serverQueries } from "@/lib/langgraph/queries";
import type { Assistant } from "@/lib/langgraph/types";
import { type Fit, fitOf } from "./fit-of";

/** Reads the schema of the assistant's graph, once for all of them, and compares. */
export function useSchemaFit(assistant: Assistant): { fit: Fit; retry: () => void } {
  const client = useLangGraph();
  const { graph_id, assistant_id } = assistant;
  const info = useInfo();
  const query = graphSchemasQuery(client, useQueryClient(), graph_id, assistant_id);
  const { data, error, isFetching, refetch } = useQuery(query);
  const fit = useMemo(
    () => fitOf(assistant, { data, error, isFetching }, info),
    [assistant, data, error, isFetching, info],
  );
  return { fit, retry: () => void refetch() };
}

/** The same for all rows of a page. */
export function useSchemaFits(rows: Assistant[]): Fit[] {
  const client = useLangGraph();
  const queryClient = useQueryClient();
  const info = useInfo();
  const graphs = [...new Map(rows.map((row) => [row.graph_id, row])).values()];
  const results = useQueries({
    queries: graphs.map(({ graph_id, assistant_id }) =>
      graphSchemasQuery(client, queryClient, graph_id, assistant_id),
    ),
  });
  const byGraph = new Map(graphs.map(({ graph_id }, index) => [graph_id, results[index]]));
  return rows.map((row) => fitOf(row, byGraph.get(row.graph_id), info));
}

// A server that says nothing of itself is treated with the most care.
function useInfo() {
  const { data, error } = useQuery(serverQueries(useLangGraph()).info());
  return data ?? (error ? SILENT_SERVER : undefined);
}
