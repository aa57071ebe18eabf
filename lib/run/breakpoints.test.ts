import { expect, test } from "vitest";
import { ALL_NODES, interruptsOf, NO_BREAKPOINTS, pausesAt, toggleNode } from "./breakpoints";

test("a run is sent the breakpoints that are set, and no empty lists", () => {
  expect(interruptsOf(NO_BREAKPOINTS)).toEqual({});
  expect(interruptsOf({ before: ["a", "b"], after: [] })).toEqual({ interrupt_before: ["a", "b"] });
  expect(interruptsOf({ before: [], after: ALL_NODES })).toEqual({ interrupt_after: "*" });
});

test("a node is put in, taken out, and taken out of all", () => {
  expect(toggleNode([], "a", ["a", "b"])).toEqual(["a"]);
  expect(toggleNode(["a", "b"], "a", ["a", "b"])).toEqual(["b"]);
  expect(toggleNode(ALL_NODES, "a", ["a", "b"])).toEqual(["b"]);
  expect([pausesAt(ALL_NODES, "x"), pausesAt(["a"], "a"), pausesAt(["a"], "b")]).toEqual([
    true,
    true,
    false,
  ]);
});
