import { expect, test } from "vitest";
import { retryAfterSeconds } from "./retry-after";

const now = Date.parse("2026-11-28T12:00:00Z");

test.each([
  [null, undefined],
  ["", undefined],
  ["soon", undefined],
  ["-5", undefined],
  ["7", 7],
  [" 120 ", 120],
  ["0", undefined],
  ["Sat, 28 Nov 2026 12:00:30 GMT", 30],
  ["Sat, 28 Nov 2026 11:00:00 GMT", undefined],
])("%j is %j seconds", (header, seconds) => {
  expect(retryAfterSeconds(header, now)).toBe(seconds);
});
