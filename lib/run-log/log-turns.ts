import type { TapeEntry, TurnBegin, TurnEnd } from "@/lib/run/event-tape";
import { addStep, endRunning, findStep, spaceOf } from "./log-steps";
import type { LogTurn, TurnStatus } from "./run-log";

/** A turn of which nothing but its start is known. */
export function beginTurn({ turn, at, deed, input, values }: TapeEntry & TurnBegin): LogTurn {
  return {
    number: turn,
    deed,
    input,
    runId: null,
    startedAt: at,
    endedAt: null,
    status: "running",
    next: [],
    failure: null,
    items: [],
    usage: {},
    spaces: { "": { values: values ?? undefined, since: at, hasTasks: false } },
    clock: deed === "rejoin" ? "none" : "receipt",
  };
}

const ENDS: { [status: string]: TurnStatus } = {
  success: "done",
  error: "failed",
  timeout: "failed",
  interrupted: "waiting",
};

/** The turn with its run's end. */
export function endTurn(turn: LogTurn, entry: TapeEntry & TurnEnd): LogTurn {
  const { at, seq, status, stopped, next, failure } = entry;
  const paused = next.length > 0 && failure === null;
  const told = (status !== null && ENDS[status]) || "unknown";
  const end: TurnStatus = stopped ? "stopped" : told === "done" && paused ? "waiting" : told;
  // By the clock of the ids, the run's last superstep is its end as far as is known.
  const ends = { receipt: at, ids: spaceOf(turn, "").since, none: null };
  const endedAt = ends[turn.clock];
  const ended = endRunning({ ...turn, next, failure: failure ?? turn.failure }, end, endedAt ?? at);
  const open = end === "failed" || end === "waiting" ? next : [];
  const all = open.reduce((more, node, index) => {
    // A node that failed or waits before it streamed anything was told of by nobody.
    if (findStep(more, (step) => step.node === node && step.status === end)) return more;
    const where = { namespace: "", node, taskId: null };
    return addStep(more, seq + index / 1000, where, { status: end, endedAt: endedAt ?? at });
  }, ended);
  return { ...all, status: end, endedAt };
}
