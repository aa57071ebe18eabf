"use client";

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useLangGraph } from "@/components/shell/deployment-provider";
import { labelQueries } from "@/lib/langgraph/label-queries";
import type { VersionLabel } from "@/lib/langgraph/labels";

/** The labels of each assistant that has some, by its id. They are read once for all rows. */
export function useRowLabels(): ReadonlyMap<string, readonly VersionLabel[]> {
  const { data } = useQuery(labelQueries(useLangGraph()).all());
  return useMemo(() => {
    const byId = new Map<string, VersionLabel[]>();
    for (const label of data?.state === "on" ? data.labels : []) {
      byId.set(label.assistantId, [...(byId.get(label.assistantId) ?? []), label]);
    }
    return byId;
  }, [data]);
}
