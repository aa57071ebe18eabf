"use client";

import { useQuery } from "@tanstack/react-query";
import { useLangGraph } from "@/components/shell/deployment-provider";
import { labelQueries } from "@/lib/langgraph/label-queries";
import type { VersionLabel } from "@/lib/langgraph/labels";

const NONE: VersionLabel[] = [];

/**
 * The labels of one assistant, by name. `off` says in plain words why there are none on this server;
 * it is null while there may be some.
 */
export function useVersionLabels(assistantId: string) {
  const { data, error, refetch } = useQuery(labelQueries(useLangGraph()).of(assistantId));
  return {
    labels: data?.state === "on" ? data.labels : NONE,
    off: data?.state === "off" ? data.reason : null,
    ready: data?.state === "on",
    error,
    refetch: () => void refetch(),
  };
}
