import { afterEach, beforeEach, expect, test, vi } from "vitest";
import {
  ask,
  client,
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
import { isGone, isLost } from "./session-state";
import { watchElsewhere } from "./watch-elsewhere";

onRealServer();

const THREAD = /GET .*\/threads\/[^/]+$/;

const ends: (() => void)[] = [];

beforeEach(() => {
  const page = Object.assign(new EventTarget(), { visibilityState: "visible" });
  vi.stubGlobal("window", new EventTarget());
  vi.stubGlobal("document", page);
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"], shouldAdvanceTime: true });
});
afterEach(() => {
  for (const end of ends.splice(0)) end();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A tab whose run was given up. */
async function lostTab() {
  const away = { matches: JOIN, fault: unreachable };
  meetFaults({ matches: START, fault: cut(9_000, "break") }, away, away, away);
  const { session, close } = open();
  const leave = watchElsewhere(client(), session);
  ends.push(leave, close);
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
