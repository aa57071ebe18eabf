import { expect, test } from "vitest";
import { isSafePattern } from "./safe-pattern";

const textOf = (longest: number) => ({ longest, texts: 1 });

test.each(["^#\\w+$", "^[a-z]+$", "a|b", "^(?!x).*$", "^\\d{3}-\\d{4}$", "[+*]", "\\(a\\+\\)\\+"])(
  "%s is tested",
  (pattern) => {
    expect(isSafePattern(pattern, textOf(200))).toBe(true);
  },
);

test.each(["^(a+)+$", "^(a|a)*$", "(x+x+)+y", "(.*)*", "(a{1,99})+", "(?P<x>a)", "[", "(a)\\1"])(
  "%s is never tested",
  (pattern) => {
    expect(isSafePattern(pattern, textOf(1))).toBe(false);
  },
);

test("a polynomial pattern is tested on short texts only", () => {
  const decimal = "^(?!^[-+.]*$)[+-]?0*\\d*\\.?\\d*$";
  expect(isSafePattern(decimal, textOf(40))).toBe(true);
  expect(isSafePattern(decimal, textOf(20_000))).toBe(false);
});

test("a simple pattern is tested on long texts too", () => {
  expect(isSafePattern("^[a-z]*$", textOf(1_000_000))).toBe(true);
});

test.each([
  "^((a{1,10}){1,10}){1,10}$",
  `${"a?".repeat(27)}${"a".repeat(27)}`,
  `^${"(a|)".repeat(27)}$`,
  "^(a?){27}a{27}$",
  "^(a{1,2}b?)+$",
  "^(((){1000}){1000}){1000}$",
])("%s, whose small ranges multiply, is never tested", (pattern) => {
  expect(isSafePattern(pattern, textOf(1))).toBe(false);
});

test.each([
  "^\\d{1,3}(\\.\\d+)?$",
  "^https?://",
  "^(https?|wss?)://[^\\s/]+(/.*)?$",
  "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$",
  "^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$",
  "^((25[0-5]|2[0-4]\\d|1?\\d?\\d)\\.){3}(25[0-5]|2[0-4]\\d|1?\\d?\\d)$",
  "^\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}(:\\d{2})?Z?)?$",
  "^(?<year>\\d{4})$",
])("%s, an ordinary pattern, is tested", (pattern) => {
  expect(isSafePattern(pattern, textOf(200))).toBe(true);
});

test("an alternative without ^ may start anywhere", () => {
  expect(isSafePattern("^a*$", textOf(10_000))).toBe(true);
  expect(isSafePattern("^a|b*$", textOf(10_000))).toBe(false);
});

test("the more texts there are, the simpler their pattern must be", () => {
  const host = "^[a-z]+\\.[a-z]+$";
  expect(isSafePattern(host, { longest: 3_000, texts: 1 })).toBe(true);
  expect(isSafePattern(host, { longest: 3_000, texts: 1_000 })).toBe(false);
  expect(isSafePattern("^[a-z]*$", { longest: 3_000, texts: 1_000 })).toBe(true);
});
