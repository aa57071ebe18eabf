import type { Interrupt, Json } from "@/lib/langgraph/types";
import type { TurnDeed } from "@/lib/run/event-tape";
import type { RunFailure } from "@/lib/run/run-state";
import type { TokenUsage } from "./token-usage";

/** All that a tape says, in the order of people: turns, and in each what happened. */
export type RunLog = { turns: LogTurn[] };

export type TurnStatus = "running" | "done" | "failed" | "waiting" | "stopped" | "unknown";

/** One run, from what was sent to how it ended. */
export type LogTurn = {
  number: number;
  deed: TurnDeed;
  input: Json;
  runId: string | null;
  startedAt: number;
  endedAt: number | null;
  status: TurnStatus;
  /** Nodes that the thread would go on with. */
  next: string[];
  failure: RunFailure | null;
  items: LogItem[];
  /** Tokens by the id of the message that took them, each message once. */
  usage: { [messageId: string]: { step: number; usage: TokenUsage } };
  /** The graph and each subgraph, by namespace. */
  spaces: { [namespace: string]: LogSpace };
  /**
   * What tells when things happened. The events of a run that was rejoined come at once; on some
   * servers their ids are times.
   */
  clock: "receipt" | "ids" | "none";
};

export type LogSpace = {
  /** Its last state. */
  values: Json | undefined;
  /** When its last superstep ended. */
  since: number;
  /** Its tasks are told of one by one, so that `updates` says nothing new. */
  hasTasks: boolean;
};

export type LogItem =
  | LogStep
  | { type: "custom"; key: number; at: number; namespace: string; data: Json }
  | { type: "error"; key: number; at: number; namespace: string; failure: RunFailure };

export type LogStep = {
  type: "step";
  key: number;
  node: string;
  /** Of the graph that the node is in; "" for the graph itself. */
  namespace: string;
  /** Null where no event told it; then its subgraph cannot be told from another's. */
  taskId: string | null;
  status: TurnStatus;
  startedAt: number;
  endedAt: number | null;
  /** What the node was given, where the stream says so. */
  input: Json | undefined;
  /** What it wrote, or how it failed. */
  output: Json | undefined;
  interrupts: Interrupt[];
  /** The state of its graph before it ran, and after all that ran along with it. */
  before: Json | undefined;
  after: Json | undefined;
};

/** The namespace of what runs inside a step. */
export function pathOf({
  namespace,
  node,
  taskId,
}: Pick<LogStep, "namespace" | "node" | "taskId">) {
  const own = taskId === null ? node : `${node}:${taskId}`;
  return namespace === "" ? own : `${namespace}|${own}`;
}
