import { expect, test } from "vitest";
import {
  ask,
  idle,
  meetFaults,
  onRealServer,
  open,
  planFor,
  START,
  unreachable,
  until,
} from "@/lib/run/fixtures/session-harness";
import type { RunSession } from "@/lib/run/run-session";
import { EMPTY_LOG, reduceLog } from "./reduce-log";

onRealServer();

const turnsOf = (session: RunSession) =>
  session.tape
    .snapshot()
    .entries.reduce(reduceLog, EMPTY_LOG)
    .turns.map(({ number, deed, status, items }) => [
      number,
      deed,
      status,
      items.map((item) => (item.type === "step" ? `${item.node} ${item.status}` : item.type)),
    ]);

test("each run of a session is a turn of its log", async () => {
  const { session } = open();
  await ask(session, "say 3 words");
  await until(session, idle);
  await ask(session, "please fail");
  await until(session, idle);
  await session.start(() => planFor("agent"), { input: null });
  await until(session, idle);
  expect(turnsOf(session)).toEqual([
    [1, "input", "done", ["call_model done"]],
    [2, "input", "failed", ["error", "call_model failed"]],
    [3, "continue", "failed", ["error", "call_model failed"]],
  ]);
});

test("an approval waits in one turn and is answered in the next", async () => {
  const { session } = open();
  await ask(session, "Lunch?", "approval");
  await until(session, idle);
  await session.start(() => planFor("approval"), { command: { resume: [{ type: "accept" }] } });
  await until(session, idle);
  expect(turnsOf(session)).toEqual([
    [1, "input", "waiting", ["draft_email done", "review waiting"]],
    [2, "resume", "done", expect.arrayContaining(["review done"])],
  ]);
});

test("a run that did not begin is no turn, and a stopped one says so", async () => {
  const { session } = open();
  meetFaults({ matches: START, fault: unreachable });
  await ask(session, "say 3 words");
  await until(session, idle);
  expect(turnsOf(session)).toEqual([]);
  await ask(session, "count slowly to 50");
  await until(session, ({ run }) => run.streamed.length > 0);
  session.stop();
  await until(session, idle);
  expect(turnsOf(session)).toEqual([[1, "input", "stopped", ["call_model stopped"]]]);
});

test("a run that another page started is followed as a turn", async () => {
  const { session, close } = open();
  await ask(session, "say 40 words");
  const { threadId } = await until(session, ({ run }) => run.streamed.length > 0);
  close();
  const other = open(threadId).session;
  await until(other, idle);
  expect(turnsOf(other)).toEqual([[1, "rejoin", "done", ["call_model done"]]]);
});
