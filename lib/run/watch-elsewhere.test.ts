import { expect, test, vi } from "vitest";
import {
  ask,
  client,
  cut,
  deferred,
  faultsLeft,
  idle,
  JOIN,
  meetFaults,
  mute,
  onRealServer,
  runsOf,
  START,
  texts,
  unreachable,
  until,
} from "./fixtures/session-harness";
import { answered, askUnheard, atEnd, onWatchedPage, tab } from "./fixtures/watched-tabs";
import type { RunSession } from "./run-session";
import { tellFreed } from "./watch-elsewhere";

onRealServer();

const THREAD = /GET .*\/threads\/[^/]+$/;
const STATE = /GET .*\/threads\/[^/]+\/state$/;

const DAY_MS = 24 * 3_600_000;

const { page } = onWatchedPage();

const comeBack = {
  "the window gets the focus": () => window.dispatchEvent(new Event("focus")),
  "the network comes back": () => window.dispatchEvent(new Event("online")),
  "the page is looked at": () => page().dispatchEvent(new Event("visibilitychange")),
};
type Return = keyof typeof comeBack;
// What is listed are the keys of the object above.
const RETURNS = Object.keys(comeBack) as Return[];

/** How often a conversation was read again. */
function countLoads(session: RunSession) {
  let loads = 0;
  atEnd(
    session.subscribe(() => {
      if (session.snapshot().phase === "loading") loads += 1;
    }),
  );
  return () => loads;
}

/** Counts the requests for a thread, and lets them through. */
function countReads(threadId: string | null = null) {
  let reads = 0;
  const count = async (...[url, init, send]: Parameters<typeof unreachable>) => {
    reads += 1;
    return send(url, init);
  };
  const matches = threadId === null ? THREAD : new RegExp(`GET .*/threads/${threadId}$`);
  meetFaults(...Array.from({ length: 9 }, () => ({ matches, fault: count })));
  return () => reads;
}

test("another tab follows a run from its beginning, and both agree at its end", async () => {
  const { session, threadId } = await answered();
  const other = tab(threadId);
  await until(other.session, idle);
  await ask(session, "say 40 words");
  await until(other.session, (now) => now.phase === "running");
  await until(session, idle);
  const state = await until(other.session, (now) => idle(now) && texts(now).length === 4);
  expect(texts(state)).toEqual(texts(session.snapshot()));
  expect(await runsOf(session)).toHaveLength(2);
});

test("a tab with another thread is not disturbed", async () => {
  const { session, threadId } = await answered();
  const other = await answered();
  const third = tab(threadId);
  await until(third.session, idle);
  const reads = countReads(other.threadId);
  await ask(session, "say 3 words");
  await until(third.session, (now) => idle(now) && texts(now).length === 4);
  expect(reads()).toBe(0);
});

test.each(RETURNS)("what went on unheard is there when %s", async (when) => {
  const { session, threadId } = await answered();
  const silent = await askUnheard(threadId, "say 3 words");
  await until(silent, idle);
  expect(texts(session.snapshot())).toHaveLength(2);
  comeBack[when]();
  const state = await until(session, (now) => idle(now) && texts(now).length === 4);
  expect(texts(state).at(-1)).toBe("word-1 word-2 word-3");
});

test("a run that goes on unheard is followed from its beginning", async () => {
  const { session, threadId } = await answered();
  await askUnheard(threadId, "say 60 words");
  window.dispatchEvent(new Event("focus"));
  await until(session, ({ phase }) => phase === "running");
  const state = await until(session, idle);
  expect(texts(state).at(-1)?.split(" ")).toHaveLength(60);
  expect(await runsOf(session)).toHaveLength(2);
});

test("a thread that is as it was is looked at, and not read into the page again", async () => {
  const { session, threadId } = await answered();
  const loads = countLoads(session);
  const reads = countReads();
  window.dispatchEvent(new Event("focus"));
  await expect.poll(reads).toBe(1);
  const silent = await askUnheard(threadId, "say 3 words");
  await until(silent, idle);
  window.dispatchEvent(new Event("focus"));
  await until(session, (now) => idle(now) && texts(now).length === 4);
  expect(loads()).toBe(1);
});

test("a page that is hidden, or that nobody comes back to, asks nothing", async () => {
  await answered();
  const reads = countReads();
  vi.useFakeTimers();
  page().visibilityState = "hidden";
  page().dispatchEvent(new Event("visibilitychange"));
  await vi.advanceTimersByTimeAsync(DAY_MS);
  page().visibilityState = "visible";
  await vi.advanceTimersByTimeAsync(DAY_MS);
  vi.useRealTimers();
  expect(reads()).toBe(0);
  page().dispatchEvent(new Event("visibilitychange"));
  await expect.poll(reads).toBe(1);
});

test("a look that fails says nothing, and the next one succeeds", async () => {
  const { session, threadId } = await answered();
  const silent = await askUnheard(threadId, "say 3 words");
  await until(silent, idle);
  const loads = countLoads(session);
  meetFaults({ matches: THREAD, fault: unreachable }, { matches: STATE, fault: unreachable });
  window.dispatchEvent(new Event("focus"));
  await expect.poll(faultsLeft).toBe(0);
  window.dispatchEvent(new Event("focus"));
  const state = await until(session, (now) => idle(now) && texts(now).length === 4);
  expect(state.problem).toBeNull();
  expect(loads()).toBe(1);
});

test("what was asked is broken off when watching ends, and nothing is asked after that", async () => {
  const { session, end } = await answered();
  const aborted = deferred();
  meetFaults({
    matches: THREAD,
    fault: (_, init) =>
      new Promise((_, reject) => {
        init?.signal?.addEventListener("abort", () => {
          aborted.resolve();
          reject(new DOMException("Aborted", "AbortError"));
        });
      }),
  });
  window.dispatchEvent(new Event("focus"));
  await expect.poll(faultsLeft).toBe(0);
  end();
  await aborted.promise;
  const reads = countReads();
  for (const when of RETURNS) comeBack[when]();
  expect(reads()).toBe(0);
  await ask(session, "say 1 words");
  await until(session, idle);
  // The run itself looks at its thread at its end, for one that is queued behind it.
  expect(reads()).toBe(1);
});

test("a new conversation without a thread asks nothing", async () => {
  const { session } = tab();
  const before = session.snapshot();
  const reads = countReads();
  for (const when of RETURNS) comeBack[when]();
  expect(session.snapshot()).toBe(before);
  expect(reads()).toBe(0);
});

test.each(RETURNS)("a run that is being reconnected is joined at once when %s", async (when) => {
  meetFaults({ matches: START, fault: cut(9_000, "break") });
  const { session } = tab(null, [2 ** 30]);
  await ask(session, "say 60 words");
  await until(session, ({ phase }) => phase === "reconnecting");
  comeBack[when]();
  const state = await until(session, idle);
  expect(state).toMatchObject({ outcome: "success", gap: false, problem: null });
  expect(texts(state)[1]?.split(" ")).toHaveLength(60);
  expect(await runsOf(session)).toHaveLength(1);
});

test("a connection that died without a sign while the network was away is made anew", async () => {
  meetFaults({ matches: START, fault: mute(9_000) });
  const { session } = tab();
  await ask(session, "say 60 words");
  await until(session, (now) => texts(now)[1]?.startsWith("word-1 word-2") ?? false);
  window.dispatchEvent(new Event("online"));
  const state = await until(session, idle);
  expect(state).toMatchObject({ outcome: "success", gap: false, problem: null });
  expect(texts(state)[1]?.split(" ")).toHaveLength(60);
});

test("a run that is taken away elsewhere ends here, also where the server leaves its stream open", async () => {
  meetFaults({ matches: START, fault: mute(9_000) });
  const { session } = tab();
  await ask(session, "count slowly to 2000");
  await until(session, (now) => (texts(now)[1]?.length ?? 0) > 3);
  const { threadId, run } = session.snapshot();
  if (threadId === null || run.runId === null) throw new Error("No run began.");
  await client().runs.cancel(threadId, run.runId);
  await client().runs.delete(threadId, run.runId);
  tellFreed(client(), threadId);
  expect(await until(session, idle)).toMatchObject({ problem: null, gap: true });
});

test("a connection that works is left alone by a focus", async () => {
  const { session } = tab();
  meetFaults({ matches: JOIN, fault: unreachable });
  await ask(session, "say 60 words");
  await until(session, (now) => texts(now)[1]?.startsWith("word-1") ?? false);
  window.dispatchEvent(new Event("focus"));
  await until(session, idle);
  expect(faultsLeft()).toBe(1);
});

test("a run that was given up is there when the network comes back", async () => {
  const away = { matches: JOIN, fault: unreachable };
  meetFaults({ matches: START, fault: cut(9_000, "break") }, away, away, away);
  const { session } = tab();
  await ask(session, "say 60 words");
  const lost = await until(session, idle);
  expect(lost.problem).toMatchObject({ during: "run", error: { code: "offline" } });
  window.dispatchEvent(new Event("online"));
  const state = await until(session, (now) => idle(now) && now.problem === null);
  expect(texts(state)[1]?.split(" ")).toHaveLength(60);
  expect(await runsOf(session)).toHaveLength(1);
});
