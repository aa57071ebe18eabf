import { afterEach, expect, test, vi } from "vitest";
import { type ErrorCode, RosterError } from "@/lib/errors";
import { lostWrite } from "@/lib/langgraph/ambiguous";
import type { BulkResult } from "./bulk-result";
import { runBulk } from "./run-bulk";

const numbers = Array.from({ length: 20 }, (_, index) => index);
const DONE: BulkResult = { state: "done" };

afterEach(() => void vi.useRealTimers());

async function run(
  deed: (item: number) => Promise<BulkResult>,
  { signal = new AbortController().signal, items = numbers } = {},
) {
  const results = new Map<number, BulkResult>();
  const gaveUp = await runBulk({
    items,
    deed,
    signal,
    onResult: (item, result) => {
      expect(results.has(item)).toBe(false);
      results.set(item, result);
    },
  });
  const states = items.map((item) => results.get(item)?.state);
  return { gaveUp, results, states };
}

const fails = (code: ErrorCode) => Promise.reject(new RosterError(code, "No."));

test("each gets its own result, whatever becomes of the others", async () => {
  const { gaveUp, results } = await run(async (item) => {
    if (item === 3) return fails("conflict");
    if (item === 4) throw new TypeError("bug");
    return item === 5 ? { state: "already" } : DONE;
  });
  expect(gaveUp).toBeNull();
  expect(results.size).toBe(20);
  expect(results.get(3)).toMatchObject({ state: "failed", error: { code: "conflict" } });
  expect(results.get(4)).toMatchObject({ state: "failed", error: { code: "internal" } });
  expect(results.get(5)).toEqual({ state: "already" });
  expect(results.get(6)).toEqual(DONE);
});

test("only a few go on together, in their order", async () => {
  let going = 0;
  let most = 0;
  const begun: number[] = [];
  await run(async (item) => {
    begun.push(item);
    most = Math.max(most, ++going);
    await Promise.resolve();
    going -= 1;
    return DONE;
  });
  expect(most).toBe(4);
  expect(begun).toEqual(numbers);
});

test("when it is cancelled, what is under way is finished, and the rest is not tried", async () => {
  const cancel = new AbortController();
  const { gaveUp, states } = await run(
    async (item) => {
      if (item === 5) cancel.abort();
      await Promise.resolve();
      return DONE;
    },
    { signal: cancel.signal },
  );
  expect(gaveUp).toBeNull();
  const tried = states.filter((state) => state === "done").length;
  expect(tried).toBeGreaterThanOrEqual(6);
  expect(tried).toBeLessThanOrEqual(9);
  expect(states.slice(tried).every((state) => state === "untried")).toBe(true);
});

test("what was cancelled before begins nothing", async () => {
  const { states } = await run(async () => DONE, { signal: AbortSignal.abort() });
  expect(new Set(states)).toEqual(new Set(["untried"]));
});

test("a server that is out of reach is left in peace after three in a row", async () => {
  let asked = 0;
  const { gaveUp, states } = await run(async (item) => {
    asked += 1;
    return item < 8 ? DONE : fails("upstream_unreachable");
  });
  expect(gaveUp).toMatchObject({ code: "upstream_unreachable" });
  expect(asked).toBeLessThanOrEqual(8 + 6);
  expect(states.slice(0, 8).every((state) => state === "done")).toBe(true);
  expect(states.filter((state) => state === "untried").length).toBe(20 - asked);
});

test("answers that nobody knows of count as out of reach, and are told from failures", async () => {
  const { gaveUp, states } = await run(async () => {
    throw lostWrite(new RosterError("upstream_error", "Cut."), "Not known.", "unknown");
  });
  expect(gaveUp).not.toBeNull();
  expect(states[0]).toBe("unknown");
  expect(states.at(-1)).toBe("untried");
});

test("neither one that gets through in between nor faults of the items themselves end it", async () => {
  const now = await run(async (item) => (item % 5 < 2 ? fails("upstream_unreachable") : DONE));
  expect(now.gaveUp).toBeNull();
  const refused = await run(async () => fails("upstream_error"));
  expect(refused.gaveUp).toBeNull();
  expect(new Set(refused.states)).toEqual(new Set(["failed"]));
});

const asksToWait = (retryAfter?: number) =>
  Promise.reject(
    new RosterError("rate_limited", "Wait.", retryAfter === undefined ? {} : { retryAfter }),
  );

test("where it is asked to wait, it waits as long and does the same again", async () => {
  vi.useFakeTimers();
  const tries: number[] = [];
  const going = run(async (item) => {
    tries.push(item);
    return tries.length <= 4 ? asksToWait(30) : DONE;
  });
  await vi.advanceTimersByTimeAsync(29_999);
  expect(tries).toEqual([0, 1, 2, 3]);
  await vi.advanceTimersByTimeAsync(1);
  const { gaveUp, states } = await going;
  expect(gaveUp).toBeNull();
  expect(states.every((state) => state === "done")).toBe(true);
  expect(tries).toHaveLength(24);
});

test("whoever cancels need not wait, and nothing of it counts as tried", async () => {
  vi.useFakeTimers();
  const cancel = new AbortController();
  const going = run(() => asksToWait(60), { signal: cancel.signal, items: [1, 2] });
  await vi.advanceTimersByTimeAsync(0);
  cancel.abort();
  expect((await going).states).toEqual(["untried", "untried"]);
});

test("where nobody says for how long, or for too long, it does not wait", async () => {
  const { states } = await run(() => asksToWait(), { items: [1] });
  expect(states).toEqual(["failed"]);
  expect((await run(() => asksToWait(3600), { items: [1] })).states).toEqual(["failed"]);
});
