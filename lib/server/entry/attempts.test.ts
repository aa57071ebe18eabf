import { expect, test } from "vitest";
import { createAttempts, LOGIN_LIMITS } from "./attempts";

function attempts() {
  const clock = { at: 1000 };
  const counted = createAttempts({ ...LOGIN_LIMITS, now: () => clock.at });
  return { clock, start: counted.start };
}

const MINUTE = 60_000;

test("the sixth attempt within five minutes waits until the first is five minutes ago", () => {
  const { clock, start } = attempts();
  for (let n = 0; n < 5; n += 1) {
    expect(start("editor")).not.toHaveProperty("waitMs");
    clock.at += 1000;
  }
  expect(start("editor")).toEqual({ waitMs: 5 * MINUTE - 5000 });
  expect(start("viewer")).not.toHaveProperty("waitMs");
  clock.at += 5 * MINUTE - 5000;
  expect(start("editor")).not.toHaveProperty("waitMs");
  expect(start("editor")).toHaveProperty("waitMs");
});

test("an attempt counts before it is known how it ends", () => {
  const { start } = attempts();
  const first = Array.from({ length: 5 }, () => start("editor"));
  expect(start("editor")).toHaveProperty("waitMs");
  const [right] = first;
  if (right && "succeeded" in right) right.succeeded();
  expect(start("editor")).not.toHaveProperty("waitMs");
});

test("twenty in a minute are the most in all, whatever the accounts are called", () => {
  const { clock, start } = attempts();
  for (let n = 0; n < 20; n += 1) expect(start(`guess ${n}`)).not.toHaveProperty("waitMs");
  expect(start("editor")).toEqual({ waitMs: MINUTE });
  clock.at += MINUTE;
  expect(start("editor")).not.toHaveProperty("waitMs");
});

test("who signs in rightly is not counted in all", () => {
  const { start } = attempts();
  for (let n = 0; n < 50; n += 1) {
    const attempt = start("viewer");
    if (!("succeeded" in attempt)) throw new Error(`refused at ${n}`);
    attempt.succeeded();
  }
});
