import type { RosterError } from "@/lib/errors";
import type { Run, RunStatus, StreamMode, Thread, ThreadState } from "@/lib/langgraph/types";
import { beginRun, type RunState } from "./run-state";
import { standingOf } from "./settle-run";

export type SessionPhase =
  | "loading"
  | "idle"
  | "starting"
  | "running"
  | "reconnecting"
  | "stopping";

export type SessionState = {
  threadId: string | null;
  /** The thread's stamp and its sticky configuration; null before the thread exists or is read. */
  thread: Pick<Thread, "metadata" | "config"> | null;
  phase: SessionPhase;
  /** Which try to reconnect is going on, from 1. */
  attempt: number;
  run: RunState;
  /** Nodes that the thread would go on with. */
  next: string[];
  /** How the last run that was followed here ended; null before that. */
  outcome: RunStatus | null;
  /** A person stopped the last run. */
  stopped: boolean;
  /** Some live steps of the last run may be missing on screen; its result is not. */
  gap: boolean;
  /** Stream modes that the server is known to refuse. */
  refusedModes: StreamMode[];
  /** Those of them that the last run was to be streamed in. */
  unseenModes: StreamMode[];
  problem: { during: "load" | "start" | "run" | "stop"; error: RosterError } | null;
};

export function newSession(threadId: string | null): SessionState {
  return {
    threadId,
    thread: null,
    phase: threadId === null ? "idle" : "loading",
    attempt: 0,
    run: beginRun(null),
    next: [],
    outcome: null,
    stopped: false,
    gap: false,
    refusedModes: [],
    unseenModes: [],
    problem: null,
  };
}

/** What a thread holds while no run of it is followed. */
export function loadedSession(
  thread: Thread,
  state: ThreadState | null,
): Pick<SessionState, "thread" | "run" | "next"> {
  const { interrupts, failure, next } = standingOf(state, thread);
  return {
    thread,
    next,
    run: {
      ...beginRun(state ? state.values : thread.values),
      interrupts,
      failure: thread.status === "error" ? failure : null,
    },
  };
}

export function isWorking({ phase }: Pick<SessionState, "phase">): boolean {
  return phase !== "idle" && phase !== "loading";
}

/** The server had this thread, and has it no more. */
export function isGone({ problem, run }: Pick<SessionState, "problem" | "run">): boolean {
  if (problem?.error.code !== "not_found") return false;
  return problem.during === "run" || (problem.during === "load" && !isBlank(run));
}

/** Whether nothing of a thread is on screen. */
export function isBlank({ values, sent, streamed }: RunState): boolean {
  return values === null && sent.length === 0 && streamed.length === 0;
}

/** The run or its thread could not be reached, which may pass: it is worth asking again. */
export function isLost({ phase, problem }: Pick<SessionState, "phase" | "problem">): boolean {
  const reading = problem?.during === "load" || problem?.during === "run";
  return phase === "idle" && reading && problem.error.retryable;
}

/** Whether Roster started the run, so that the server has kept its events. */
export function isReplayable(run: Run): boolean {
  return typeof run.metadata.roster_request_id === "string";
}
