import { expect, test } from "vitest";
import { previewJson } from "./preview-json";

test.each([
  [{ a: [1, "b", null], c: { d: true } }, '{a: [1, "b", null], c: {d: true}}'],
  [[], "[]"],
  ["text", '"text"'],
  [undefined, "null"],
])("%j", (value, expected) => {
  expect(previewJson(value)).toBe(expected);
});

test("a long value is cut, however deep and wide", () => {
  const wide = Object.fromEntries(
    Array.from({ length: 1000 }, (_, at) => [`k${at}`, "x".repeat(50)]),
  );
  expect(previewJson({ deep: { wide } }, 40)).toMatch(/^\{deep: \{wide: \{k0: "x+…$/);
  expect(previewJson("x".repeat(1000), 10)).toHaveLength(11);
});
