import { expect, test, vi } from "vitest";
import { RosterError } from "@/lib/errors";
import { createLimits } from "./create-limits";

const bounds = { streamsEach: 2, streamsInAll: 3, writesPerMinute: 60 };

/** Seconds to wait where it is refused; null where it is not. */
function waitOf(act: () => unknown): number | null {
  try {
    act();
    return null;
  } catch (error) {
    if (!(error instanceof RosterError)) throw error;
    expect([error.code, error.status]).toEqual(["rate_limited", 429]);
    return error.retryAfter ?? null;
  }
}

test("streams of a person and in all; one that ends makes room, once", () => {
  const onRefused = vi.fn();
  const limits = createLimits({ settings: () => bounds, onRefused });
  const end = limits.openStream("ada");
  limits.openStream("ada");
  expect(waitOf(() => limits.openStream("ada"))).toBe(5);
  limits.openStream("bo");
  expect(waitOf(() => limits.openStream("cy"))).toBe(5);
  expect(onRefused.mock.calls).toEqual([["streams of a person"], ["streams in all"]]);
  end();
  end();
  expect(limits.openStreams).toBe(2);
  expect(waitOf(() => limits.openStream("cy"))).toBeNull();
  expect(waitOf(() => limits.openStream("dee"))).toBe(5);
});

test("writes of a person fill up again evenly, and are counted for each alone", () => {
  let at = 0;
  const limits = createLimits({ settings: () => bounds, now: () => at });
  for (let n = 0; n < 60; n += 1) limits.countWrite("ada");
  expect(waitOf(() => limits.countWrite("ada"))).toBe(1);
  expect(waitOf(() => limits.countWrite("bo"))).toBeNull();
  expect(waitOf(() => limits.countWrite(null))).toBeNull();
  at = 999;
  expect(waitOf(() => limits.countWrite("ada"))).toBe(1);
  at = 1_000;
  expect(waitOf(() => limits.countWrite("ada"))).toBeNull();
  expect(waitOf(() => limits.countWrite("ada"))).toBe(1);
  at = 61_000;
  for (let n = 0; n < 60; n += 1) limits.countWrite("ada");
  expect(waitOf(() => limits.countWrite("ada"))).toBe(1);
});

test("0 is no bound", () => {
  const none = { streamsEach: 0, streamsInAll: 0, writesPerMinute: 0 };
  const limits = createLimits({ settings: () => none });
  for (let n = 0; n < 1000; n += 1) {
    limits.openStream("ada");
    limits.countWrite("ada");
  }
  expect(limits.openStreams).toBe(1000);
});
