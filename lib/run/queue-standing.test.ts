import { expect, test } from "vitest";
import { RosterError } from "@/lib/errors";
import { queueStanding } from "./queue-standing";
import { beginRun } from "./run-state";
import { newSession, type SessionState } from "./session-state";

const ENDED: SessionState = { ...newSession(null), outcome: "success", run: beginRun({}) };
const run = (change: Partial<SessionState["run"]>) => ({
  ...ENDED,
  run: { ...ENDED.run, ...change },
});
const problem = (during: "start" | "stop") => ({
  ...ENDED,
  problem: { during, error: new RosterError("offline", "away") },
});
const stands = (state: SessionState, fits = true) => {
  const standing = queueStanding(state, fits, null);
  return standing.now === "hold" ? standing.why : standing.now;
};

test.each<[string, SessionState]>([
  ["wait", { ...ENDED, phase: "running" }],
  ["wait", { ...ENDED, phase: "stopping", stopped: true }],
  ["wait", { ...ENDED, phase: "loading" }],
  ["send", ENDED],
  ["send", problem("stop")],
  ["failed", run({ failure: { name: "Error", message: "no" } })],
  ["asked", run({ interrupts: [{ id: "i", value: "?" }] })],
  ["stopped", { ...ENDED, outcome: "interrupted", stopped: true }],
  ["stopped", { ...ENDED, outcome: "interrupted" }],
  ["paused", { ...ENDED, next: ["tools"] }],
  ["problem", problem("start")],
  ["ask", { ...ENDED, outcome: null }],
])("a queue must %s", (expected, state) => {
  expect(stands(state)).toBe(expected);
});

test("a thread that ran something else takes none of it", () => {
  expect(stands(ENDED, false)).toBe("changed");
});

test("after a reload the server's word on the last run decides", () => {
  const reloaded = { ...ENDED, outcome: null };
  expect(queueStanding(reloaded, true, true)).toEqual({ now: "send" });
  expect(queueStanding(reloaded, true, false)).toEqual({ now: "hold", why: "stopped" });
});
