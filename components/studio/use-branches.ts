"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { useLangGraph } from "@/components/shell/deployment-provider";
import type { ThreadState } from "@/lib/langgraph/types";
import { type Branches, checkpointOf, readBranches } from "@/lib/run/branches";
import { readHistory, type ThreadHistory } from "@/lib/run/thread-history";
import type { Conversation } from "./use-run";
import type { StudioView } from "./use-studio-view";

export type ThreadBranches = {
  /** Null while a run goes on, and until the thread's history is read. */
  shown: Branches | null;
  /** The end of the branch that is shown, where that is not the thread's latest. */
  older: ThreadState | null;
  /** Whether the thread's own state is the one of this checkpoint. */
  isTip: (checkpointId: string) => boolean;
  /** The branch that the address names is not known yet. */
  isPending: boolean;
  /** Only the newest checkpoints of the thread were read. */
  isCut: boolean;
  error: Error | null;
  retry: () => void;
};

/** The branches of the conversation on screen, read when no run goes on. `key`: null = not wanted. */
export function useBranches(
  { session, working }: Conversation,
  view: StudioView,
  key: string | null,
): ThreadBranches {
  const client = useLangGraph();
  const queryClient = useQueryClient();
  const { threadId } = session.snapshot();
  const isWanted = threadId !== null && key !== null && !working;
  const queryKey = [client.deployment, "threads", "history", threadId];
  const history = useQuery({
    queryKey,
    queryFn: ({ signal }) => {
      const known = queryClient.getQueryData<ThreadHistory>(queryKey);
      return readHistory(client, threadId ?? "", known, signal);
    },
    enabled: isWanted,
    // Each end of a run makes it wanted again.
    staleTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    structuralSharing: false,
    gcTime: 60_000,
  });
  const { data } = history;
  const states = isWanted ? data?.states : undefined;
  const shown = useMemo(
    () => (states && key !== null ? readBranches(states, key, view.branch) : null),
    [states, key, view.branch],
  );
  return {
    shown,
    older: shown && view.branch !== null && !shown.isLatest ? shown.head : null,
    isTip: (checkpointId) => !!states?.[0] && checkpointOf(states[0]) === checkpointId,
    isPending: isWanted && view.branch !== null && history.isPending,
    isCut: data?.isWhole === false,
    error: isWanted ? history.error : null,
    retry: () => void history.refetch(),
  };
}
