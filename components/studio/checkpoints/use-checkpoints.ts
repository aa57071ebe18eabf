import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useLangGraph } from "@/components/shell/deployment-provider";
import { threadQueries } from "@/lib/langgraph/queries";
import type { ThreadState } from "@/lib/langgraph/types";
import { checkpointOf } from "@/lib/run/branches";
import { type CheckpointFact, checkpointFacts } from "@/lib/run/checkpoint-facts";

/** The checkpoints of a thread, as far as they are read. */
export function useCheckpoints(threadId: string) {
  const client = useLangGraph();
  const history = useInfiniteQuery(threadQueries(client).history(threadId));
  const { data } = history;
  const known = useMemo(() => {
    const states = data?.pages.flat() ?? [];
    const byId = new Map(states.map((state) => [checkpointOf(state), state]));
    return { byId, facts: checkpointFacts(states, states[0] ? checkpointOf(states[0]) : null) };
  }, [data]);
  return { history, ...known };
}

export type Checkpoints = ReturnType<typeof useCheckpoints>;

/** One checkpoint: from what is read of the thread, else asked for. */
export function useCheckpoint(threadId: string, id: string, known: ThreadState | undefined) {
  const client = useLangGraph();
  const asked = useQuery({ ...threadQueries(client).stateAt(threadId, id), enabled: !known });
  return known
    ? { state: known, error: null, retry: () => undefined }
    : {
        state: asked.data,
        error: asked.error,
        retry: () => void asked.refetch(),
      };
}

/** "Step 3 · write", as lists and choices name a checkpoint. */
export function checkpointName({ step, title }: CheckpointFact): string {
  return step === null || step < 0 ? title : `Step ${step} · ${title}`;
}
