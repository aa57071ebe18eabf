import fc from "fast-check";
import { expect, test } from "vitest";
import { readNumber } from "./number-text";

test.each([
  ["", undefined],
  ["  ", undefined],
  ["0.7", 0.7],
  [".5", 0.5],
  ["-.5", -0.5],
  ["+1", 1],
  ["1.", 1],
  ["2e-1", 0.2],
  ["1E5", 100_000],
  ["007", 7],
  [" 3 ", 3],
  ["−4", -4],
  ["9007199254740991", 9_007_199_254_740_991],
  ["-0", -0],
])("%j is %d", (text, value) => {
  expect(readNumber(text)).toEqual({ value, problem: null });
});

test.each([
  ["-", "“-” is no number.", true],
  [".", "“.” is no number.", true],
  ["1e", "“1e” is no number.", true],
  ["2e-", "“2e-” is no number.", true],
  ["one", "“one” is no number.", false],
  ["1 2", "“1 2” is no number.", false],
  ["0,5", "“0,5” is no number. Write a point for the comma.", false],
  ["1e999", "This number is too large.", false],
  ["0x10", "“0x10” is no number.", false],
  ["NaN", "“NaN” is no number.", false],
])("%j is refused: %s", (text, problem, unfinished) => {
  expect(readNumber(text)).toEqual({ value: null, problem, unfinished });
});

test("a whole number that would be rounded is refused", () => {
  expect(readNumber("1234567890123456789").problem).toContain("another one");
  expect(readNumber("-9007199254740993").problem).toContain("another one");
});

test("every number that JavaScript writes is read again", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      expect(readNumber(String(value)).value).toBe(value === 0 ? 0 : value);
    }),
  );
});
