// @vitest-environment happy-dom
import { act } from "react";
import { afterEach, expect, test } from "vitest";
import { objectOf } from "@/lib/schema/fixtures/graph-schemas";
import { goToField } from "./go-to-field";
import { mountForm, type, unmountAll } from "./mount-form";

const NUMBERS = Object.fromEntries(
  [..."abcdefgh"].map((key) => [key, { type: "integer", default: 1 }]),
);
const INNER = objectOf({ ...NUMBERS, deep: { type: "object" } });
const SCHEMA = objectOf({ limits: objectOf({ ...NUMBERS, inner: INNER }) });

afterEach(unmountAll);

function go(path: (string | number)[]) {
  act(() => goToField("values", path));
}

function isFolded(key: string): boolean {
  return document.getElementById(`values_${key}-parts`)?.hidden ?? true;
}

test("a long group that holds only defaults starts folded, with what is set in words", () => {
  const form = mountForm(SCHEMA);
  const heading = () => form.field("Limits").firstElementChild?.textContent;
  expect(isFolded("limits")).toBe(true);
  expect(heading()).toContain("0 of 9 set");
  form.press("Limits");
  expect(isFolded("limits")).toBe(false);
  expect(heading()).not.toContain("set");
  type(form.field("A"), "5");
  form.press("Limits");
  expect(heading()).toContain("1 of 9 set");
});

test("one with values of its own starts open", () => {
  mountForm(SCHEMA, { limits: { a: 2 } });
  expect([isFolded("limits"), isFolded("limits_inner")]).toEqual([false, true]);
});

test("mistakes open the groups around them, which stay open when they are mended", () => {
  const limits = { a: 1, inner: { b: 1 } };
  const errors = [{ path: ["limits", "inner", "b"], message: "B must be more." }];
  const form = mountForm(SCHEMA, { limits }, { errors });
  expect([isFolded("limits"), isFolded("limits_inner")]).toEqual([false, false]);
  expect(form.container.textContent).toContain("B must be more.");
  form.press("Inner");
  expect(isFolded("limits_inner")).toBe(false);
});

test("going to a field unfolds what hides it, and ends at what draws it", () => {
  mountForm(SCHEMA);
  go(["limits", "inner", "c"]);
  expect([isFolded("limits"), isFolded("limits_inner")]).toEqual([false, false]);
  expect(document.activeElement?.id).toBe("values_limits_inner_c");
  go(["limits", "inner", "deep", "unknown", 0]);
  expect(document.activeElement?.id).toBe("values_limits_inner_deep");
  go(["limits", "inner"]);
  expect(document.activeElement?.id).toBe("values_limits_inner");
});

test("a graph with very many nodes names a few", () => {
  const langgraph_nodes = Array.from({ length: 10_000 }, (_, index) => `node ${index}`);
  const form = mountForm(objectOf({ model: { type: "string", langgraph_nodes } }));
  expect(form.container.textContent).toContain("node 3");
  expect(form.container.textContent).toContain("9,996 more");
  expect(form.container.textContent).not.toContain("node 4");
});
