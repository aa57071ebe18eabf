import type { ThreadState } from "@/lib/langgraph/types";
import { asObject } from "@/lib/langgraph/values";
import { checkpointOf, parentOf } from "./branches";

/** What a list says of one checkpoint of a thread. */
export type CheckpointFact = {
  id: string;
  parentId: string | null;
  /** The step in its run: -1 is the input; null where the server does not say. */
  step: number | null;
  /** What made it, in words: the nodes that ran, the input, or an edit. */
  title: string;
  /** The nodes that wrote it; none where the server does not tell. */
  nodes: string[];
  /** The nodes that would run next. */
  next: string[];
  at: string | null;
  standing: "latest" | "line" | "branch";
  /** It waits for an answer, or a node failed after it. */
  mark: "waiting" | "failed" | null;
};

const MADE_BY = new Map([
  ["input", "Input"],
  ["update", "Edited state"],
  ["fork", "Copy"],
]);

/**
 * The checkpoints of a thread as its history gives them, newest first. `latestId` is where the thread
 * stands: its ancestors are on its line, all others on another branch. What has no id is left out.
 */
export function checkpointFacts(
  history: readonly ThreadState[],
  latestId: string | null,
): CheckpointFact[] {
  const byId = new Map(history.map((state) => [checkpointOf(state), state]));
  const line = lineOf(byId, latestId);
  return history.flatMap((state) => {
    const id = checkpointOf(state);
    if (id === "") return [];
    const parentId = parentOf(state);
    const { step, source } = state.metadata;
    const nodes = writersOf(state, byId.get(parentId ?? ""));
    const made = typeof source === "string" ? MADE_BY.get(source) : undefined;
    return {
      id,
      parentId,
      step: typeof step === "number" ? step : null,
      title: made ?? (nodes.join(", ") || "Start"),
      nodes,
      next: state.next,
      at: state.created_at,
      standing: id === latestId ? "latest" : line.has(id) ? "line" : "branch",
      mark: markOf(state),
    };
  });
}

function lineOf(byId: ReadonlyMap<string, ThreadState>, latestId: string | null): Set<string> {
  const line = new Set<string>();
  for (let id = latestId; id !== null && !line.has(id); ) {
    line.add(id);
    const state = byId.get(id);
    id = state ? parentOf(state) : null;
  }
  return line;
}

// Old servers tell in `writes`; for the others, what was next at the parent has run.
function writersOf(state: ThreadState, parent: ThreadState | undefined): string[] {
  const told = Object.keys(asObject(state.metadata.writes ?? null)).filter(isNode);
  if (told.length > 0) return told;
  return state.metadata.source === "loop" ? [...new Set(parent?.next)].filter(isNode) : [];
}

function isNode(name: string): boolean {
  return !name.startsWith("__");
}

function markOf({ tasks }: ThreadState): CheckpointFact["mark"] {
  if (tasks.some(({ error }) => error !== null)) return "failed";
  return tasks.some(({ interrupts }) => interrupts.length > 0) ? "waiting" : null;
}
