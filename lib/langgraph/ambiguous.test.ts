import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { RosterError } from "@/lib/errors";
import { isAmbiguous, isUnknown, lookForEffect, lostWrite } from "./ambiguous";

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
afterEach(() => void vi.useRealTimers());

describe("isAmbiguous", () => {
  it.each([
    ["offline", true],
    ["upstream_timeout", true],
    ["upstream_error", true],
    ["upstream_invalid", true],
    ["internal", true],
    ["upstream_unreachable", false],
    ["upstream_auth", false],
    ["validation", false],
    ["not_found", false],
    ["conflict", false],
  ] as const)("%s: %s", (code, ambiguous) => {
    expect(isAmbiguous(new RosterError(code, ""))).toBe(ambiguous);
  });

  it("is false for what is no RosterError", () => {
    expect(isAmbiguous(new TypeError("bug"))).toBe(false);
  });
});

describe("lookForEffect", () => {
  async function look(answers: (string | undefined | Error)[]) {
    const ask = vi.fn(async () => {
      const answer = answers.shift();
      if (answer instanceof Error) throw answer;
      return answer;
    });
    const found = lookForEffect(ask);
    await vi.runAllTimersAsync();
    return { result: await found, times: ask.mock.calls.length };
  }

  it("is content with the first look that finds it", async () => {
    expect(await look(["v2"])).toEqual({ result: { state: "found", found: "v2" }, times: 1 });
    expect(await look([new Error("down"), undefined, "v2"])).toEqual({
      result: { state: "found", found: "v2" },
      times: 3,
    });
  });

  it("is sure of absence only when the last look was answered", async () => {
    const none = [undefined, undefined, undefined];
    expect((await look([...none, undefined])).result).toEqual({ state: "absent" });
    expect((await look([new Error("down"), ...none])).result).toEqual({ state: "absent" });
    expect((await look([...none, new Error("down")])).result).toEqual({
      state: "unknown",
    });
  });
});

it("a lost write keeps code, status and request id, and says what became of it", () => {
  const error = new RosterError("upstream_error", "It broke.", { status: 502, requestId: "r" });
  expect(lostWrite(error, "Nothing was saved.", "absent")).toMatchObject({
    code: "upstream_error",
    status: 502,
    requestId: "r",
    message: "It broke. Nothing was saved.",
    cause: error,
  });
});

it("tells a write that nobody knows of from one that was not done", () => {
  const error = new RosterError("offline", "Gone");
  expect(isUnknown(lostWrite(error, "Not known.", "unknown"))).toBe(true);
  expect(isUnknown(lostWrite(error, "Not done.", "absent"))).toBe(false);
  expect(isUnknown(error)).toBe(false);
});
