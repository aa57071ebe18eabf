import { expect, test } from "vitest";
import { newId } from "@/lib/new-id";
import {
  ask,
  client,
  type Fault,
  human,
  idle,
  meetFaults,
  onRealServer,
  open,
  planFor,
  runsOf,
  texts,
  until,
} from "./fixtures/session-harness";
import { runRequest } from "./run-request";
import type { SessionState } from "./session-state";

onRealServer();

const LIST_RUNS = /GET .*\/runs\?/;

/** Lists runs as the Python server does. */
const newestFirst: Fault = async (url, init, real) =>
  Response.json((await (await real(url, init)).json()).toReversed());

/** Another program queues a run behind the one that goes on in the thread. */
async function queueBehind({ threadId }: SessionState, content: string) {
  const request = runRequest(await planFor("agent"), human(content).payload, newId());
  const left = new AbortController();
  const body = { ...request, multitask_strategy: "enqueue" as const };
  const { runId } = await client().runs.stream(threadId ?? "", body, { signal: left.signal });
  left.abort();
  return runId;
}

test("a run that is queued behind the one on screen is followed to its end, too", async () => {
  const { session } = open();
  await ask(session, "count slowly to 12");
  await queueBehind(await until(session, ({ phase }) => phase === "running"), "count slowly to 9");
  const state = await until(session, idle);
  expect(state).toMatchObject({ outcome: "success", problem: null, gap: false });
  expect(texts(state).slice(2)).toEqual(["count slowly to 9", "1 2 3 4 5 6 7 8 9"]);
  const marks = session.tape.snapshot().entries.filter(({ type }) => type !== "event");
  expect(marks.map(({ type, turn }) => `${type} ${turn}`)).toEqual([
    "begin 1",
    "end 1",
    "begin 2",
    "end 2",
  ]);
});

test("a thread with runs waiting is joined in the run that goes on, however they are listed", async () => {
  const { session, close } = open();
  await ask(session, "count slowly to 12");
  const { threadId, run } = await until(session, ({ phase }) => phase === "running");
  await queueBehind(session.snapshot(), "say 3 words");
  close();
  meetFaults({ matches: LIST_RUNS, fault: newestFirst });
  const again = open(threadId).session;
  const joined = await until(again, ({ phase }) => phase === "running");
  expect(joined.run.runId).toBe(run.runId);
  expect(texts(await until(again, idle)).at(-1)).toBe("word-1 word-2 word-3");
});

test("each of two runs is stopped by its own order", async () => {
  const { session } = open();
  await ask(session, "count slowly to 60");
  const running = ({ phase }: SessionState) => phase === "running";
  const second = await queueBehind(await until(session, running), "count slowly to 61");
  session.stop();
  await until(session, (now) => running(now) && now.run.runId === second);
  expect(session.snapshot()).toMatchObject({ stopped: false, outcome: null });
  session.stop();
  expect(await until(session, idle)).toMatchObject({ outcome: "interrupted", stopped: true });
  const statuses = (await runsOf(session)).map(({ status }) => status);
  expect(statuses).toEqual(["interrupted", "interrupted"]);
});
