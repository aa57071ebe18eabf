import { nodePath, type RunTask } from "./run-task";
import { isWorking, type SessionState } from "./session-state";

export type NodeStatus = "running" | "done" | "failed" | "waiting";

type Seen = Pick<SessionState, "run" | "next" | "phase" | "outcome">;

/**
 * How each node of the graph stands in the last run, by its path (`parent:child`). Nodes that the
 * run has not reached are left out. While a run goes on its events tell; at rest, what the thread
 * would go on with tells too, so that a thread that was only read shows where it waits.
 */
export function nodeStatuses({ run, next, phase, outcome }: Seen): Map<string, NodeStatus> {
  const statuses = new Map<string, NodeStatus>();
  const working = isWorking({ phase });
  for (const step of run.steps) {
    if (step.type === "update") statuses.set(nodePath(step.namespace, step.node), "done");
  }
  for (const { path, state } of run.tasks) {
    if (state !== "running" || working) statuses.set(path, state);
    // A run that was stopped or failed never says how its last tasks ended.
    else if (run.failure) statuses.set(path, "failed");
    else statuses.delete(path);
  }
  if (working) {
    const told = [...statuses.values()].includes("running");
    if (run.activeNode !== null && !told) statuses.set(run.activeNode, "running");
  } else {
    for (const node of next) statuses.set(node, run.failure ? "failed" : "waiting");
  }
  for (const [path, status] of [...statuses]) markParents(statuses, path, status);
  if (statuses.size > 0) statuses.set("__start__", "done");
  if (!working && outcome === "success" && next.length === 0) statuses.set("__end__", "done");
  return statuses;
}

/** A subgraph is at work while one of its nodes is, even where the stream names that node alone. */
function markParents(statuses: Map<string, NodeStatus>, path: string, status: NodeStatus): void {
  const parts = path.split(":");
  for (let length = parts.length - 1; length > 0; length--) {
    const parent = parts.slice(0, length).join(":");
    if (!statuses.has(parent) || status === "running") statuses.set(parent, status);
  }
}

/** What a node was last given and what it wrote, as far as the events of the run say. */
export function lastTask(run: Seen["run"], path: string): Partial<RunTask> {
  const task = run.tasks.findLast((one) => one.path === path);
  const step = run.steps.findLast(
    (one) => one.type === "update" && nodePath(one.namespace, one.node) === path,
  );
  const output = task?.output ?? (step?.type === "update" ? step.update : undefined);
  return { ...task, ...(output === undefined ? {} : { output }) };
}
