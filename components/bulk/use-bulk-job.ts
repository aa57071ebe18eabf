"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useId, useState, useSyncExternalStore } from "react";
import { forgetQueries } from "@/components/assistants/forget-queries";
import { KEEP_TRYING } from "@/components/assistants/keep-trying";
import { useLangGraph } from "@/components/shell/deployment-provider";
import { type BulkWork, createBulkJob } from "@/lib/bulk/bulk-job";
import { isFine } from "@/lib/bulk/bulk-result";
import { assistantKeys } from "@/lib/langgraph/queries";
import type { Selected } from "@/lib/selection";

type Options = {
  /** Those that are done are no longer there, so that nobody asks for them. */
  removes?: boolean;
  /** Nothing changes, so that nothing has to be read again. */
  onlyReads?: boolean;
};

/**
 * A job on many assistants for as long as its dialog is open. When the server was out of reach and
 * answers again, it looks by itself at what really is done. Lists are read again when it is over.
 */
export function useBulkJob(work: BulkWork<Selected>, { removes, onlyReads }: Options = {}) {
  const client = useLangGraph();
  const queryClient = useQueryClient();
  const [job] = useState(() => createBulkJob(work));
  const now = useSyncExternalStore(job.subscribe, job.read, job.read);
  const id = useId();

  useEffect(() => job.stop, [job]);

  function refresh() {
    if (onlyReads) return;
    const gone = new Set<unknown>();
    for (const [item, result] of job.read().results) {
      if (!removes || !isFine(result)) continue;
      gone.add(item);
      forgetQueries(queryClient, assistantKeys.detail(client.deployment, item));
    }
    void queryClient.invalidateQueries({
      queryKey: assistantKeys.all(client.deployment),
      predicate: ({ queryKey: [, , part, item] }) => part !== "detail" || !gone.has(item),
    });
  }

  const check = useQuery({
    queryKey: [client.deployment, "bulk-check", id, now.runs],
    queryFn: async ({ signal }) => {
      await job.check(signal);
      refresh();
      return true;
    },
    enabled: now.phase === "over" && now.isDoubtful,
    gcTime: 0,
    staleTime: 0,
    ...KEEP_TRYING,
  });

  return {
    now,
    start: (items: readonly Selected[]) => job.start(items).then(refresh),
    retry: () => job.retry().then(refresh),
    stop: job.stop,
    /** Why it cannot be looked at again, where asking once more by itself is of no use. */
    checkError: check.error,
    checkAgain: () => void check.refetch(),
  };
}

export type BulkControls = ReturnType<typeof useBulkJob>;
