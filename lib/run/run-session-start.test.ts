import { expect, test } from "vitest";
import {
  ask,
  client,
  deferred,
  heldThread,
  human,
  idle,
  meetFaults,
  onRealServer,
  open,
  planFor,
  runsOf,
  START,
  texts,
  unreachable,
  until,
} from "./fixtures/session-harness";
import { SessionBook } from "./session-book";
import { UnsureStart } from "./unsure-start";

onRealServer();

const LIST_RUNS = /GET .*\/runs\?/;

test.each([200, 500, 504])(
  "a bad answer of status %i to the start: the run that is there a moment later is joined",
  async (status) => {
    meetFaults(
      {
        matches: START,
        fault: async (url, init, real) => {
          await real(url, init);
          return new Response("<html>", { status, headers: { "content-type": "text/html" } });
        },
      },
      { matches: LIST_RUNS, fault: async () => Response.json([]) },
    );
    const { session } = open();
    expect(await ask(session, "say 5 words")).toBe(true);
    const state = await until(session, idle);
    expect(texts(state)[1]).toMatch(/^word-1 .* word-5$/);
    expect(await runsOf(session)).toHaveLength(1);
  },
);

test("a start that cannot be asked about is not said to have run nothing", async () => {
  const away = { matches: LIST_RUNS, fault: unreachable };
  meetFaults({ matches: START, fault: unreachable }, ...Array(12).fill(away));
  const { session } = open();
  expect(await ask(session, "say 5 words")).toBe(false);
  const { problem } = await until(session, idle);
  expect(problem?.error).toBeInstanceOf(UnsureStart);
});

test("a conversation that is left while its run starts is run all the same", async () => {
  const held = heldThread();
  const { session, close } = open();
  const asked = ask(session, "say 5 words");
  await held.reached;
  close();
  await Promise.resolve();
  held.open();
  expect(await asked).toBe(true);
  const state = await until(session, idle);
  expect(texts(state)[1]).toMatch(/word-5$/);
  expect(await runsOf(session)).toHaveLength(1);
});

test.each([
  ["names the thread of the page on screen", false, 1],
  ["leaves the address alone when its page was left", true, 0],
])("a book %s", async (_, isLeft, times) => {
  const held = heldThread();
  const named: string[] = [];
  const book = new SessionBook({
    client: client(),
    assistantId: "agent",
    schedule: queueMicrotask,
    readThread: () => undefined,
    onThread: (made) => named.push(made),
  });
  const session = book.show(null, null);
  const leave = session.subscribe(() => undefined);
  const { payload, sent } = human("say 2 words");
  const started = session.start(() => planFor("agent"), payload, sent);
  await held.reached;
  if (isLeft) leave();
  held.open();
  await started;
  expect(named).toHaveLength(times);
  await until(session, idle);
});

test("a version that is chosen while another one starts has a conversation of its own", async () => {
  const held = heldThread();
  const named: string[] = [];
  const book = new SessionBook({
    client: client(),
    assistantId: "agent",
    schedule: queueMicrotask,
    readThread: () => undefined,
    onThread: (made) => named.push(made),
  });
  const session = book.show(null, 6);
  session.subscribe(() => undefined);
  const { payload, sent } = human("say 2 words");
  const started = session.start(() => planFor("agent"), payload, sent);
  await held.reached;
  expect(book.show(null, 6)).toBe(session);
  const other = book.show(null, 1);
  expect(other).not.toBe(session);
  expect(book.show(null, 1)).toBe(other);
  held.open();
  await started;
  expect(named).toEqual([]);
  await until(session, idle);
});

test("an order to stop that failed while nobody looked is given again", async () => {
  const reached = deferred();
  const gate = deferred();
  meetFaults({
    matches: /POST .*\/cancel/,
    fault: async () => {
      reached.resolve();
      await gate.promise;
      throw new TypeError("fetch failed");
    },
  });
  const { session, close } = open();
  await ask(session, "count slowly to 60");
  await until(session, (state) => (texts(state)[1]?.length ?? 0) > 3);
  session.stop();
  await reached.promise;
  close();
  await new Promise((resolve) => setTimeout(resolve, 0));
  gate.resolve();
  await new Promise((resolve) => setTimeout(resolve, 0));
  const state = await until(session, idle);
  expect(state.outcome).toBe("interrupted");
});
