import { isWorking, type SessionState } from "./session-state";

/** What keeps queued messages from being sent when no run is going on. */
export type QueueHold = "failed" | "stopped" | "asked" | "paused" | "problem" | "changed" | "lost";

export type QueueStanding =
  | { now: "wait" }
  | { now: "send" }
  /** The page was read again since, and only the server knows how the last run ended. */
  | { now: "ask" }
  | { now: "hold"; why: QueueHold };

/**
 * What becomes of queued messages now. `fits` = the thread may take a run of what is on screen;
 * `isWhole` = the first message lost no file.
 */
export function queueStanding(
  state: SessionState,
  fits: boolean,
  lastRunEndedWell: boolean | null,
  isWhole = true,
): QueueStanding {
  const { phase, problem, run, next, stopped, outcome } = state;
  if (phase === "loading" || isWorking(state)) return { now: "wait" };
  if (run.interrupts.length > 0) return { now: "hold", why: "asked" };
  if (problem && problem.during !== "stop") return { now: "hold", why: "problem" };
  if (run.failure) return { now: "hold", why: "failed" };
  if (stopped) return { now: "hold", why: "stopped" };
  if (!fits) return { now: "hold", why: "changed" };
  const endedWell = outcome === null ? lastRunEndedWell : outcome === "success";
  if (endedWell === null) return { now: "ask" };
  if (!endedWell) return { now: "hold", why: "stopped" };
  if (next.length > 0) return { now: "hold", why: "paused" };
  return isWhole ? { now: "send" } : { now: "hold", why: "lost" };
}
