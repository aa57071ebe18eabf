import type { Run } from "@/lib/langgraph/types";

/**
 * The run that a thread is at, of all its runs in any order: the one that is running, else the one that
 * has waited longest and comes next. Null when all have ended.
 */
export function runUnderWay(runs: Run[]): Run | null {
  const [running] = oldestFirst(runs, "running");
  const [pending] = oldestFirst(runs, "pending");
  return running ?? pending ?? null;
}

function oldestFirst(runs: Run[], status: Run["status"]): Run[] {
  // Times of one server are written alike, so that their texts compare as they do.
  return runs
    .filter((run) => run.status === status)
    .sort((a, b) => (a.created_at < b.created_at ? -1 : a.created_at > b.created_at ? 1 : 0));
}
