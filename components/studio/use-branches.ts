"use client";

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useLangGraph } from "@/components/shell/deployment-provider";
import type { ThreadState } from "@/lib/langgraph/types";
import { type Branches, checkpointOf, readBranches } from "@/lib/run/branches";
import { historyQuery } from "@/lib/run/thread-history";

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

type Wanted = {
  /** Null for a conversation that has no thread yet. */
  threadId: string | null;
  working: boolean;
  /** The branch that the address names. */
  branch: string | null;
  /** Where the state has its messages; null = no branches are wanted. */
  key: string | null;
};

/**
 * The branches of a thread, read when no run goes on. It takes values alone: a query holds what its
 * hook was given for as long as its answer is kept, and a session holds a whole conversation.
 */
export function useBranches({ threadId, working, branch, key }: Wanted): ThreadBranches {
  const client = useLangGraph();
  const isWanted = threadId !== null && key !== null && !working;
  const history = useQuery({
    ...historyQuery(client, threadId ?? ""),
    enabled: isWanted,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  const { data } = history;
  const states = isWanted ? data?.states : undefined;
  const shown = useMemo(
    () => (states && key !== null ? readBranches(states, key, branch) : null),
    [states, key, branch],
  );
  return {
    shown,
    older: shown && branch !== null && !shown.isLatest ? shown.head : null,
    isTip: (checkpointId) => !!states?.[0] && checkpointOf(states[0]) === checkpointId,
    isPending: isWanted && branch !== null && history.isPending,
    isCut: data?.isWhole === false,
    error: isWanted ? history.error : null,
    retry: () => void history.refetch(),
  };
}
