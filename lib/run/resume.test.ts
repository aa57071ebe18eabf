import { expect, test } from "vitest";
import { resumeCommand } from "./resume";

const [a, b] = [
  { id: "a", value: 1 },
  { id: "b", value: 2 },
];

test("the only interrupt gets the bare answer", () => {
  expect(resumeCommand([a], [{ interrupt: a, value: "yes" }])).toEqual({ resume: "yes" });
});

test("of several, those that are answered get their answers by id", () => {
  const toB = { interrupt: b, value: "yes" };
  expect(resumeCommand([a, b], [toB])).toEqual({ resume: { b: "yes" } });
  expect(resumeCommand([a, b], [{ interrupt: a, value: 0 }, toB])).toEqual({
    resume: { a: 0, b: "yes" },
  });
});

test("without ids there is one answer at a time", () => {
  const old = { id: null, value: 1 };
  expect(resumeCommand([old, old], [{ interrupt: old, value: "yes" }])).toEqual({ resume: "yes" });
});
