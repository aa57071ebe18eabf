import { expect, test } from "vitest";
import { isSafePattern } from "./safe-pattern";

test.each(["^#\\w+$", "^[a-z]+$", "a|b", "^(?!x).*$", "^\\d{3}-\\d{4}$", "[+*]", "\\(a\\+\\)\\+"])(
  "%s is tested",
  (pattern) => {
    expect(isSafePattern(pattern, 200)).toBe(true);
  },
);

test.each(["^(a+)+$", "^(a|a)*$", "(x+x+)+y", "(.*)*", "(a{1,99})+", "(?P<x>a)", "[", "(a)\\1"])(
  "%s is never tested",
  (pattern) => {
    expect(isSafePattern(pattern, 1)).toBe(false);
  },
);

test("a polynomial pattern is tested on short texts only", () => {
  const decimal = "^(?!^[-+.]*$)[+-]?0*\\d*\\.?\\d*$";
  expect(isSafePattern(decimal, 40)).toBe(true);
  expect(isSafePattern(decimal, 20_000)).toBe(false);
});

test("a simple pattern is tested on long texts too", () => {
  expect(isSafePattern("^[a-z]*$", 1_000_000)).toBe(true);
});
