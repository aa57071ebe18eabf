import type { Interrupt, Json, JsonObject } from "@/lib/langgraph/types";
import { AT_START, type Position } from "./event-order";
import type { RunTask } from "./run-task";

/** What one node wrote, or one custom event, in the order in which it came. */
export type RunStep =
  | { type: "update"; node: string; namespace: string; update: Json }
  | { type: "custom"; namespace: string; data: Json };

export type RunFailure = { name: string; message: string };

/** Messages that stand after those of `values`, without being part of the thread. */
export type Leftover = { values: Json; messages: JsonObject[] };

/** Everything that the stream of one run has said so far. Plain data; see reduceRun. */
export type RunState = {
  runId: string | null;
  /** Where the server is asked to go on when the connection broke. */
  position: Position;
  /** The graph's whole state, as the last root `values` event or the thread gave it. */
  values: Json;
  /** Messages sent and not yet seen in `values`. */
  sent: JsonObject[];
  /** Messages streamed and not yet in `values`, by their first delta's order. */
  streamed: JsonObject[];
  /** What earlier runs streamed and the thread never took, because they were stopped or failed. */
  kept: Leftover[];
  /** Ids taken away by RemoveMessage since the last `values` event. */
  removed: string[];
  removedAll: boolean;
  /** The node whose message is streaming now. */
  activeNode: string | null;
  steps: RunStep[];
  /** The last task of each node, where the stream tells of tasks. */
  tasks: RunTask[];
  interrupts: Interrupt[];
  failure: RunFailure | null;
  /** Frames that were not JSON or too large, and were left out. */
  unreadable: number;
  /** Events of kinds that Roster does not know, kept as they came. */
  unknown: { event: string; data: Json }[];
};

const EMPTY: RunState = {
  runId: null,
  position: AT_START,
  values: null,
  sent: [],
  streamed: [],
  kept: [],
  removed: [],
  removedAll: false,
  activeNode: null,
  steps: [],
  tasks: [],
  interrupts: [],
  failure: null,
  unreadable: 0,
  unknown: [],
};

/** The state before a run's first event: the thread's values, and the messages being sent. */
export function beginRun(values: Json, sent: JsonObject[] = [], kept: Leftover[] = []): RunState {
  return { ...EMPTY, values, sent, kept };
}

/** The state in which the thread's next run begins; what the last one left on screen stays there. */
export function nextRun(last: RunState, sent: JsonObject[]): RunState {
  const messages = [...last.sent, ...last.streamed];
  const kept = messages.length > 0 ? [...last.kept, { values: last.values, messages }] : last.kept;
  return beginRun(last.values, sent, kept);
}
