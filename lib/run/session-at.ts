import type { ThreadState } from "@/lib/langgraph/types";
import { beginRun } from "./run-state";
import type { SessionState } from "./session-state";
import { standingOf } from "./settle-run";

/** The session as it looks from the end of an older branch of its thread. */
export function sessionAt(session: SessionState, head: ThreadState): SessionState {
  const { interrupts, next, failure } = standingOf(head);
  const run = { ...beginRun(head.values), interrupts, failure };
  return { ...session, run, next, outcome: null, stopped: false, gap: false };
}
