import type { Json, JsonObject, ThreadState } from "@/lib/langgraph/types";
import { asObject, sameJson } from "@/lib/langgraph/values";
import { messageFields, messageId } from "./message";
import { messagesOf } from "./messages-of";

/** Where a message stands among those that were tried at its place. */
export type BranchPlace = {
  /** From 1, oldest first. */
  at: number;
  of: number;
  /** The last checkpoints of the branches beside it; null at the ends. */
  previous: string | null;
  next: string | null;
};

/** The state just before a message, from which another may take its place. */
export type Fork = { checkpointId: string; values: Json; runId: string | null };

export type Branches = {
  /** The last state of the branch that is shown. */
  head: ThreadState;
  /** Whether that is the thread's own state, from which a run goes on by itself. */
  isLatest: boolean;
  /** By message id: the messages that have others beside them. */
  places: ReadonlyMap<string, BranchPlace>;
  /** By message id: from where another message can take its place. */
  forks: ReadonlyMap<string, Fork>;
};

type Way = { message: JsonObject; leaf: ThreadState; since: number };

export const checkpointOf = (state: ThreadState): string => state.checkpoint?.checkpoint_id ?? "";
export const parentOf = (state: ThreadState): string | null =>
  state.parent_checkpoint?.checkpoint_id ?? null;

/**
 * The branches of a thread's history (newest first) as they are seen from one of them: the newest
 * that grew out of the checkpoint `wanted`, or the latest. Null for an empty history.
 */
export function readBranches(
  history: readonly ThreadState[],
  key: string,
  wanted: string | null,
): Branches | null {
  const tree = new HistoryTree(history);
  const [latest] = history;
  if (!latest) return null;
  const head = tree.newestAfter(wanted) ?? latest;
  return {
    head,
    isLatest: head === latest,
    places: placesOf(tree, head, key),
    forks: forksOf(tree, head, key),
  };
}

/** Where each message of the branch first stood, as far as its checkpoints are loaded. */
function forksOf(tree: HistoryTree, head: ThreadState, key: string): Map<string, Fork> {
  const forks = new Map<string, Fork>();
  let state = head;
  let held = idsOf(head, key);
  for (const parent of tree.ancestors(head)) {
    const before = idsOf(parent, key);
    const { run_id } = asObject(state.metadata);
    const runId = typeof run_id === "string" ? run_id : null;
    const fork = { checkpointId: checkpointOf(parent), values: parent.values, runId };
    // Where a message was taken away and came again, the later time counts.
    for (const id of held) if (!before.has(id) && !forks.has(id)) forks.set(id, fork);
    [state, held] = [parent, before];
  }
  return forks;
}

function idsOf({ values }: ThreadState, key: string): Set<string> {
  return new Set(messagesOf(values, key).map((message) => messageId(message) ?? ""));
}

class HistoryTree {
  readonly #position: Map<string, number>;
  readonly #parents: Set<string | null>;

  constructor(readonly history: readonly ThreadState[]) {
    this.#position = new Map(history.map((state, index) => [checkpointOf(state), index]));
    this.#parents = new Set(history.map(parentOf));
  }

  /** The last states of all branches, newest first. */
  leaves(): ThreadState[] {
    return this.history.filter((state) => !this.#parents.has(checkpointOf(state)));
  }

  /** From the parent upwards. */
  *ancestors(state: ThreadState): Generator<ThreadState> {
    for (let at = this.#at(parentOf(state)); at; at = this.#at(parentOf(at))) yield at;
  }

  newestAfter(wanted: string | null): ThreadState | undefined {
    if (wanted === null || !this.#position.has(wanted)) return undefined;
    return this.leaves().find(
      (leaf) =>
        checkpointOf(leaf) === wanted ||
        [...this.ancestors(leaf)].some((state) => checkpointOf(state) === wanted),
    );
  }

  /** How far back the branch of `leaf` has this message at this place. */
  since(leaf: ThreadState, key: string, index: number, message: JsonObject): number {
    let since = this.#position.get(checkpointOf(leaf)) ?? 0;
    for (const state of this.ancestors(leaf)) {
      const there = messagesOf(state.values, key)[index];
      if (!there || !sameMessage(there, message)) break;
      since = this.#position.get(checkpointOf(state)) ?? since;
    }
    return since;
  }

  #at(id: string | null): ThreadState | undefined {
    return id === null ? undefined : this.history[this.#position.get(id) ?? -1];
  }
}

function placesOf(tree: HistoryTree, head: ThreadState, key: string): Map<string, BranchPlace> {
  const shown = messagesOf(head.values, key);
  const waysAt = new Map<number, Way[]>();
  for (const leaf of tree.leaves()) {
    const list = messagesOf(leaf.values, key);
    const index = list.findIndex((message, at) => !sameMessage(message, shown[at]));
    const [message, own] = [list[index], shown[index]];
    if (!message || !own) continue;
    const way = (of: JsonObject, end: ThreadState): Way => ({
      message: of,
      leaf: end,
      since: tree.since(end, key, index, of),
    });
    const ways = waysAt.get(index) ?? [way(own, head)];
    if (!ways.some((other) => sameMessage(other.message, message))) ways.push(way(message, leaf));
    waysAt.set(index, ways);
  }
  const places = new Map<string, BranchPlace>();
  for (const ways of waysAt.values()) {
    const id = ways[0] && messageId(ways[0].message);
    if (id) places.set(id, placeOf(ways));
  }
  return places;
}

/** The first way is the one that is shown. */
function placeOf(ways: Way[]): BranchPlace {
  const ordered = ways.toSorted((a, b) => b.since - a.since);
  const [own] = ways;
  const at = own ? ordered.indexOf(own) : -1;
  const endOf = (way: Way | undefined) => (way ? checkpointOf(way.leaf) : null);
  return {
    at: at + 1,
    of: ordered.length,
    previous: at > 0 ? endOf(ordered[at - 1]) : null,
    next: endOf(ordered[at + 1]),
  };
}

function sameMessage(a: JsonObject, b: JsonObject | undefined): boolean {
  if (a === b) return true;
  if (!b || messageId(a) !== messageId(b)) return false;
  const [left, right] = [messageFields(a), messageFields(b)];
  return sameJson(left.content ?? null, right.content ?? null);
}
