import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { RosterError } from "@/lib/errors";
import { keepTrying } from "./keep-trying";
import { newSession, type SessionState } from "./session-state";

const AWAY = { during: "run", error: new RosterError("offline", "Away.") } as const;
const REFUSED = { during: "run", error: new RosterError("forbidden", "No.") } as const;
const UNSENT = { during: "start", error: AWAY.error } as const;
const HOUR_MS = 3_600_000;

let page: EventTarget & { visibilityState: DocumentVisibilityState };
let ended: AbortController;

beforeEach(() => {
  vi.useFakeTimers();
  page = Object.assign(new EventTarget(), { visibilityState: "visible" as const });
  vi.stubGlobal("document", page);
  ended = new AbortController();
});
afterEach(() => {
  ended.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function show(visibility: DocumentVisibilityState) {
  page.visibilityState = visibility;
  page.dispatchEvent(new Event("visibilitychange"));
}

/** A conversation in a given state, and when it was looked at, in seconds. */
function watched(change: Partial<SessionState>, look = async () => {}) {
  let state = { ...newSession("one"), phase: "idle" as SessionState["phase"], ...change };
  const listeners = new Set<() => void>();
  const from = Date.now();
  const looks: number[] = [];
  const session = {
    snapshot: () => state,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  keepTrying(
    session,
    () => {
      looks.push((Date.now() - from) / 1000);
      return look();
    },
    ended.signal,
  );
  const set = (next: Partial<SessionState>) => {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  };
  return { set, looks };
}

const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000);

test("who is away is looked for ever more slowly, and never given up", async () => {
  const { looks } = watched({ problem: AWAY });
  await pass(130);
  expect(looks).toEqual([5, 15, 35, 65, 95, 125]);
});

test.each([
  ["nothing is wrong", { problem: null }],
  ["it would fail again", { problem: REFUSED }],
  ["nothing was run", { problem: UNSENT }],
  ["the run's own tries go on", { phase: "reconnecting" as const, problem: null }],
])("nobody is looked for when %s", async (_, change) => {
  const { looks } = watched(change);
  await vi.advanceTimersByTimeAsync(HOUR_MS);
  expect(looks).toEqual([]);
});

test("a hidden page asks nothing, and one that is seen again begins anew", async () => {
  const { looks } = watched({ problem: AWAY });
  await pass(40);
  show("hidden");
  await pass(100);
  show("visible");
  await pass(16);
  expect(looks).toEqual([5, 15, 35, 145, 155]);
});

test("what was found is looked for no more; what is lost again on the way is not hurried", async () => {
  const { looks, set } = watched({ problem: AWAY });
  await pass(16);
  set({ phase: "loading", problem: null });
  await pass(60);
  set({ phase: "idle", problem: AWAY });
  await pass(21);
  expect(looks).toEqual([5, 15, 96]);
  set({ problem: null });
  await pass(60);
  set({ problem: AWAY });
  await pass(6);
  expect(looks).toEqual([5, 15, 96, 162]);
});

test("a look that takes long is waited for", async () => {
  let answer = () => {};
  const slow = () =>
    new Promise<void>((resolve) => {
      answer = resolve;
    });
  const { looks, set } = watched({ problem: AWAY }, slow);
  await pass(100);
  set({ attempt: 0 });
  await pass(100);
  expect(looks).toEqual([5]);
  answer();
  await pass(11);
  expect(looks).toEqual([5, 210]);
});

test("it ends with its signal", async () => {
  const { looks, set } = watched({ problem: AWAY });
  ended.abort();
  set({ attempt: 0 });
  show("visible");
  await vi.advanceTimersByTimeAsync(HOUR_MS);
  expect(looks).toEqual([]);
});
