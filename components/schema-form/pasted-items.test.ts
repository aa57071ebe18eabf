import { expect, test } from "vitest";
import { pastedItems, withPasted } from "./pasted-items";

test.each([
  ["one", ["one"]],
  ["one\ntwo\r\n\n three ", ["one", "two", "three"]],
  ["add, divide,multiply", ["add", "divide", "multiply"]],
  ["add,\ndivide,", ["add,", "divide,"]],
  ["First this, then that", ["First this, then that"]],
  ["", []],
])("%j makes %j", (text, items) => {
  expect(pastedItems(text)).toEqual(items);
});

test("the first and the last join what is around the selection", () => {
  expect(withPasted("", [0, 0], ["a", "b"])).toEqual(["a", "b"]);
  expect(withPasted("xyz", [1, 2], ["a", "b", "c"])).toEqual(["xa", "b", "cz"]);
  expect(withPasted("xyz", [1, 2], ["a"])).toEqual(["xaz"]);
});
