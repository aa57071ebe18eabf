import type { Json, JsonObject, ThreadState } from "@/lib/langgraph/types";
import { asObject, sameJson } from "@/lib/langgraph/values";
import { checkpointOf, parentOf } from "./branches";
import { endOfTask, type RunTask } from "./run-task";

/** What a thread's checkpoints say of the last time that a node ran. */
export type NodeVisit = {
  /** The checkpoint before it, whose `values` are the thread's state that it began with. */
  before: ThreadState;
  /** How it ended; "done" too where that is only known from the thread having gone on. */
  state: RunTask["state"];
  /** What it wrote, or its error; a list where it ran several times in the step. Undefined: untold. */
  output: Json | undefined;
};

/**
 * The last run of a node of the root graph on the line of the thread that ends at its newest
 * checkpoint. `history` is newest first, as far as it was read; null when the node did not run in it.
 * Servers of today tell what a task wrote, old ones in the metadata of the next checkpoint; where
 * neither does and the node ran alone, it is what differs between the two states.
 */
export function lastVisit(history: readonly ThreadState[], node: string): NodeVisit | null {
  const byId = new Map(history.map((state) => [checkpointOf(state), state]));
  let after: ThreadState | undefined;
  let before = history[0];
  for (const seen = new Set<string>(); before && !seen.has(checkpointOf(before)); ) {
    seen.add(checkpointOf(before));
    const visit = visitOf(before, after, node);
    if (visit) return visit;
    after = before;
    before = byId.get(parentOf(before) ?? "");
  }
  return null;
}

function visitOf(
  before: ThreadState,
  after: ThreadState | undefined,
  node: string,
): NodeVisit | null {
  const ends = before.tasks.filter(({ name }) => name === node).map(endOf);
  const [first, ...more] = ends.filter(({ state }) => state !== undefined);
  if (first?.state === undefined) {
    const ran = after !== undefined && (ends.length > 0 || before.next.includes(node));
    return ran ? { before, state: "done", output: writtenAfter(before, after, node) } : null;
  }
  const all = [first, ...more];
  const state = all.find((end) => end.state !== "done")?.state ?? "done";
  const output = more.length === 0 ? first.output : all.map((end) => end.output ?? null);
  return { before, state, output };
}

function endOf({ result, error, interrupts }: ThreadState["tasks"][number]) {
  const told: JsonObject = result === null ? {} : { result };
  // A task that has ended goes on naming what it waited for.
  return endOfTask({
    ...told,
    error,
    interrupts: result === null ? interruptsJson(interrupts) : [],
  });
}

function interruptsJson(interrupts: ThreadState["tasks"][number]["interrupts"]): Json {
  return interrupts.map(({ id, value }) => ({ id, value }));
}

function writtenAfter(before: ThreadState, after: ThreadState, node: string): Json | undefined {
  const writes = asObject(after.metadata.writes ?? null);
  if (Object.hasOwn(writes, node)) return writes[node];
  if (new Set([...before.next, node]).size > 1) return undefined;
  const held = asObject(before.values);
  const changed = Object.entries(asObject(after.values)).filter(
    ([key, value]) => !(key in held) || !sameJson(value, held[key] ?? null),
  );
  return Object.fromEntries(changed);
}
