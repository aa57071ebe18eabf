"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useLangGraph } from "@/components/shell/deployment-provider";
import type { ImportedVersion } from "@/lib/langgraph/import-assistant";
import { assistantKeys } from "@/lib/langgraph/queries";
import type { GraphSchemas } from "@/lib/langgraph/types";
import type { PlannedVersion } from "@/lib/versions/import-plan";

type Start = {
  /** Into a new assistant, for the first time. */
  isFresh: boolean;
  plan: readonly PlannedVersion[];
  schemasOf: (graphId: string) => GraphSchemas | null;
};

/** Carries an import out, version by version. Started again with the same plan it doubles none. */
export function useImport(assistantId: string) {
  const client = useLangGraph();
  const queryClient = useQueryClient();
  const [made, setMade] = useState<readonly ImportedVersion[]>([]);
  const run = useMutation({
    retry: false,
    mutationFn: async (start: Start) => {
      const { importVersions } = await import("@/lib/langgraph/import-assistant");
      return importVersions(client, { assistantId, ...start, onProgress: setMade });
    },
    onSettled: () =>
      queryClient.invalidateQueries({ queryKey: assistantKeys.all(client.deployment) }),
  });
  return {
    made,
    start: run.mutate,
    plan: run.variables?.plan,
    goOn: () => run.variables && run.mutate({ ...run.variables, isFresh: false }),
    pending: run.isPending,
    failure: run.isPending ? null : (run.data?.failure ?? null),
    error: run.error,
    done: run.data?.failure === null,
  };
}
