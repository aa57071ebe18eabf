import { afterEach, expect, test, vi } from "vitest";
import {
  answering,
  ask,
  cut,
  faultsLeft,
  idle,
  JOIN,
  meetFaults,
  mute,
  onRealServer,
  open,
  runsOf,
  START,
  silent,
  texts,
  unreachable,
  until,
} from "./fixtures/session-harness";
import { isGone } from "./session-state";

onRealServer();

afterEach(() => {
  vi.useRealTimers();
});

test.each(["break", "close"] as const)(
  "a connection that %ss in mid-stream is rejoined, nothing lost or doubled",
  async (how) => {
    meetFaults(
      { matches: START, fault: cut(9_000, how) },
      { matches: JOIN, fault: cut(6_000, how) },
      { matches: JOIN, fault: unreachable },
      { matches: JOIN, fault: cut(300, how) },
    );
    const { session } = open();
    const phases = new Set<string>();
    session.subscribe(() => phases.add(session.snapshot().phase));
    await ask(session, "say 60 words");
    const state = await until(session, idle);
    expect(faultsLeft()).toBe(0);
    expect(phases).toContain("reconnecting");
    expect(state).toMatchObject({ outcome: "success", gap: false, problem: null });
    expect(texts(state)[1]?.split(" ")).toHaveLength(60);
    expect(await runsOf(session)).toHaveLength(1);
  },
);

test("the answer to the start is lost: the run is found, and never started twice", async () => {
  meetFaults({
    matches: START,
    fault: async (url, init, real) => {
      await real(url, init);
      throw new TypeError("fetch failed");
    },
  });
  const { session } = open();
  expect(await ask(session, "say 20 words")).toBe(true);
  const state = await until(session, idle);
  expect(texts(state)[1]?.split(" ")).toHaveLength(20);
  expect(await runsOf(session)).toHaveLength(1);
});

test("the start never reaches the server: nothing was run, and the screen says so", async () => {
  meetFaults({ matches: START, fault: unreachable });
  const { session } = open();
  expect(await ask(session, "say 20 words")).toBe(false);
  const state = await until(session, idle);
  expect(state.problem).toMatchObject({ during: "start", error: { code: "offline" } });
  expect(texts(state)).toEqual([]);
  expect(await runsOf(session)).toEqual([]);
});

test("the server stays away: the text is kept, and a reload finds the result", async () => {
  const away = { matches: JOIN, fault: unreachable };
  meetFaults({ matches: START, fault: cut(9_000, "break") }, away, away, away);
  const { session } = open();
  await ask(session, "say 60 words");
  const lost = await until(session, idle);
  expect(lost.problem).toMatchObject({ during: "run", error: { code: "offline" } });
  expect(texts(lost)[1]).toMatch(/^word-1 word-2/);
  session.reload();
  const state = await until(session, (now) => idle(now) && now.problem === null);
  expect(texts(state)[1]?.split(" ")).toHaveLength(60);
});

test.each([
  ["Roster stays away", unreachable, "offline"],
  ["the server stays away", answering(502, "upstream_unreachable"), "upstream_unreachable"],
  ["the server answers, but with a fault", answering(504, "upstream_timeout"), "stream_broken"],
])("%s: it is said, with the text kept", async (_, away, code) => {
  const join = { matches: JOIN, fault: away };
  meetFaults({ matches: START, fault: cut(9_000, "break") }, join, join, join);
  const { session } = open();
  await ask(session, "say 60 words");
  const lost = await until(session, idle);
  expect(lost.problem).toMatchObject({ during: "run", error: { code } });
  expect(lost.problem?.error.message).toMatch(/What is shown here is kept\.$/);
  expect(texts(lost)[1]).toMatch(/^word-1 word-2/);
});

test("the run ended while nobody could be reached: its result is there, and steps may be missing", async () => {
  const away = { matches: JOIN, fault: unreachable };
  meetFaults({ matches: START, fault: cut(9_000, "break") }, away, away, away);
  const { session } = open();
  await ask(session, "say 60 words");
  await until(session, idle);
  const ended = async () => (await runsOf(session)).every(({ status }) => status === "success");
  await expect.poll(ended, { timeout: 20_000 }).toBe(true);
  session.reload();
  const state = await until(session, (now) => idle(now) && now.problem === null);
  expect(texts(state)[1]?.split(" ")).toHaveLength(60);
  expect(state.gap).toBe(true);
});

test("a connection that is dead without a sign is given up at once, nothing lost or doubled", async () => {
  meetFaults({ matches: START, fault: mute(9_000) });
  const { session } = open();
  await ask(session, "say 60 words");
  await until(session, (now) => texts(now)[1]?.startsWith("word-1 word-2") ?? false);
  session.rejoin();
  const state = await until(session, idle);
  expect(state).toMatchObject({ outcome: "success", gap: false, problem: null });
  expect(texts(state)[1]?.split(" ")).toHaveLength(60);
  expect(await runsOf(session)).toHaveLength(1);
});

test("a connection that is silent for too long is dead: the run is joined again", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"], shouldAdvanceTime: true });
  meetFaults({ matches: START, fault: mute(9_000) });
  const { session } = open();
  await ask(session, "say 60 words");
  await until(session, (now) => texts(now)[1]?.startsWith("word-1 word-2") ?? false);
  const ended = async () => (await runsOf(session)).every(({ status }) => status === "success");
  await expect.poll(ended, { timeout: 20_000 }).toBe(true);
  await vi.advanceTimersByTimeAsync(45_000);
  const state = await until(session, idle);
  expect(state).toMatchObject({ outcome: "success", gap: false, problem: null });
  expect(texts(state)[1]?.split(" ")).toHaveLength(60);
});

test("the run ended behind a dead connection, and nothing is replayed: steps may be missing", async () => {
  meetFaults({ matches: START, fault: mute(9_000) }, { matches: JOIN, fault: silent });
  const { session } = open();
  await ask(session, "say 60 words");
  await until(session, (now) => texts(now)[1]?.startsWith("word-1 word-2") ?? false);
  const ended = async () => (await runsOf(session)).every(({ status }) => status === "success");
  await expect.poll(ended, { timeout: 20_000 }).toBe(true);
  session.rejoin();
  const state = await until(session, idle);
  expect(state).toMatchObject({ outcome: "success", gap: true, problem: null });
  expect(texts(state)[1]?.split(" ")).toHaveLength(60);
});

test("the next try to reconnect need not be waited for", async () => {
  meetFaults({ matches: START, fault: cut(9_000, "break") });
  const { session } = open(null, [2 ** 30]);
  await ask(session, "say 60 words");
  await until(session, ({ phase }) => phase === "reconnecting");
  session.rejoin();
  const state = await until(session, idle);
  expect(state).toMatchObject({ outcome: "success", gap: false, problem: null });
  expect(texts(state)[1]?.split(" ")).toHaveLength(60);
});

test("a run that is followed after a reload, and lost, is a run that was lost", async () => {
  const { session, close } = open();
  await ask(session, "say 60 words");
  close();
  const away = { matches: JOIN, fault: unreachable };
  meetFaults({ matches: JOIN, fault: cut(9_000, "break") }, away, away, away);
  const again = open(session.snapshot().threadId);
  const lost = await until(again.session, idle);
  expect(lost.problem).toMatchObject({ during: "run", error: { code: "offline" } });
  expect(texts(lost)[1]).toMatch(/^word-1 word-2/);
});

test("the server has lost the run: its thread is loaded, and steps may be missing", async () => {
  meetFaults(
    { matches: START, fault: cut(9_000, "break") },
    { matches: JOIN, fault: async () => new Response("Run not found", { status: 404 }) },
  );
  const { session } = open();
  await ask(session, "say 60 words");
  const state = await until(session, (now) => idle(now) && now.gap);
  expect(state.problem).toBeNull();
});

test("the server has lost the thread too: the text stays, and that is said", async () => {
  const gone = async () => new Response("Not found", { status: 404 });
  meetFaults(
    { matches: START, fault: cut(9_000, "break") },
    { matches: JOIN, fault: gone },
    { matches: /GET .*\/threads\/[^/]+$/, fault: gone },
  );
  const { session } = open();
  await ask(session, "say 60 words");
  const state = await until(session, idle);
  expect(isGone(state)).toBe(true);
  expect(texts(state)[1]).toMatch(/^word-1 word-2/);
});

test("the order to stop does not arrive: the run goes on, and that is said", async () => {
  meetFaults({ matches: /POST .*\/cancel/, fault: unreachable });
  const { session } = open();
  await ask(session, "count slowly to 12");
  await until(session, (now) => (texts(now)[1]?.length ?? 0) > 3);
  session.stop();
  const state = await until(session, ({ problem }) => problem !== null);
  expect(state).toMatchObject({ phase: "running", stopped: false, problem: { during: "stop" } });
  expect((await until(session, idle)).outcome).toBe("success");
});

test("a server that stops no runs: the run goes on to its end, and that is said", async () => {
  const none = async () => new Response("Not Found", { status: 404 });
  meetFaults({ matches: /POST .*\/cancel/, fault: none });
  const { session } = open();
  await ask(session, "count slowly to 12");
  await until(session, (now) => (texts(now)[1]?.length ?? 0) > 3);
  session.stop();
  const { problem } = await until(session, (state) => state.problem !== null);
  expect(problem?.error).toMatchObject({
    code: "unsupported",
    message: "This server cannot stop runs.",
  });
  expect((await until(session, idle)).outcome).toBe("success");
});
