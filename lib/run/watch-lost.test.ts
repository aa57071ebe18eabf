import { afterEach, beforeEach, expect, test, vi } from "vitest";
import {
  ask,
  cut,
  faultsLeft,
  idle,
  JOIN,
  meetFaults,
  onRealServer,
  runsOf,
  START,
  texts,
  unreachable,
  until,
} from "./fixtures/session-harness";
import { onWatchedPage, tab } from "./fixtures/watched-tabs";
import { isGone, isLost } from "./session-state";

onRealServer();

const THREAD = /GET .*\/threads\/[^/]+$/;

onWatchedPage();

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"], shouldAdvanceTime: true });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A tab whose run was given up. */
async function lostTab() {
  const away = { matches: JOIN, fault: unreachable };
  meetFaults({ matches: START, fault: cut(9_000, "break") }, away, away, away);
  const { session } = tab();
  await ask(session, "say 60 words");
  const lost = await until(session, idle);
  expect(isLost(lost)).toBe(true);
  return session;
}

test("a run that was given up is looked for again, and found, without anybody's doing", async () => {
  const session = await lostTab();
  await vi.advanceTimersByTimeAsync(5_000);
  const state = await until(session, (now) => idle(now) && now.problem === null);
  expect(texts(state)[1]?.split(" ")).toHaveLength(60);
  expect(await runsOf(session)).toHaveLength(1);
});

test("a look that finds the thread gone says so, and ends the looking", async () => {
  const session = await lostTab();
  const gone = async () => new Response("Not found", { status: 404 });
  meetFaults({ matches: THREAD, fault: gone }, { matches: THREAD, fault: gone });
  await vi.advanceTimersByTimeAsync(5_000);
  const state = await until(session, isGone);
  expect(texts(state)[1]).toMatch(/^word-1 word-2/);
  const again = { matches: THREAD, fault: gone };
  meetFaults(again);
  await vi.advanceTimersByTimeAsync(90_000);
  expect(faultsLeft()).toBe(1);
});
