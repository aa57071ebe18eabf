import { describe, expect, test } from "vitest";
import { nulErrors } from "@/lib/schema/nul-characters";
import {
  jsonProblem,
  nameProblem,
  otherConfigProblem,
  recursionLimitProblem,
  tagsProblem,
  textProblem,
} from "./assistant-form-problems";
import { EMPTY_FORM } from "./assistant-form-values";

describe("a name", () => {
  test("must be given, unless the assistant has none already", () => {
    expect(nameProblem("  ", "before")).toMatch(/name/);
    expect(nameProblem("", undefined)).toMatch(/name/);
    expect(nameProblem("", "")).toBeUndefined();
    expect(nameProblem("x", "")).toBeUndefined();
  });

  test("of 10,000 characters is refused with both figures, unless it was there before", () => {
    const long = "x".repeat(10_000);
    expect(nameProblem(long, "before")).toMatch(/1,000.*10,000/);
    expect(nameProblem(long, long)).toBeUndefined();
    expect(nameProblem("x".repeat(1_000), "before")).toBeUndefined();
  });
});

test.each([
  ["", true],
  [" 25 ", true],
  ["0", false],
  ["1.5", false],
  ["-1", false],
  ["1e3", false],
  ["many", false],
  ["99999999999999999999", false],
])("a recursion limit of “%s” is right: %s", (text, right) => {
  expect(recursionLimitProblem(text) === undefined).toBe(right);
});

test("a key of config has one place", () => {
  const problem = (form: Partial<typeof EMPTY_FORM>) =>
    otherConfigProblem({ ...EMPTY_FORM, ...form });
  expect(problem({ otherConfig: { max_concurrency: 2 } })).toBeUndefined();
  expect(problem({ otherConfig: { configurable: {} } })).toMatch(/configurable/);
  expect(problem({ otherConfig: { recursion_limit: 0.5 } })).toBeUndefined();
  expect(problem({ otherConfig: { recursion_limit: 0.5 }, recursionLimit: "3" })).toMatch(/limit/);
  expect(problem({ otherConfig: { tags: [] }, tags: ["a"] })).toMatch(/tags/);
});

test("NUL characters are refused wherever they stand, with the path among values", () => {
  const nul = "a\u0000b";
  const clean = { name: "a", list: ["\\u0000"] };
  expect(nameProblem(nul, undefined)).toMatch(/NUL/);
  expect(textProblem(nul)).toMatch(/NUL/);
  expect(tagsProblem([nul])).toMatch(/NUL/);
  expect(jsonProblem({ deep: [{ [nul]: 1 }] })).toMatch(/NUL/);
  expect(otherConfigProblem({ ...EMPTY_FORM, otherConfig: { a: nul } })).toMatch(/NUL/);
  expect([jsonProblem(clean), nulErrors(clean)]).toEqual([undefined, []]);
  expect(nulErrors({ a: { list: ["x", nul] } }).map(({ path }) => path)).toEqual([
    ["a", "list", 1],
  ]);
});
