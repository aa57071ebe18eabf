import { expect, test } from "vitest";
import {
  ask,
  cut,
  faultsLeft,
  idle,
  JOIN,
  meetFaults,
  onRealServer,
  open,
  runsOf,
  START,
  texts,
  unreachable,
  until,
} from "./fixtures/session-harness";
import { isGone } from "./session-state";

onRealServer();

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
  expect(lost.problem).toMatchObject({ during: "run", error: { code: "stream_broken" } });
  expect(texts(lost)[1]).toMatch(/^word-1 word-2/);
  session.reload();
  const state = await until(session, (now) => idle(now) && now.problem === null);
  expect(texts(state)[1]?.split(" ")).toHaveLength(60);
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
