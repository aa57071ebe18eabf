import { expect, test } from "vitest";
import { entryRows, newRowId, rowProblem, rowsToObject } from "./record-rows";

const A = { id: "a", key: "a", value: 1 };
const B = { id: "b", key: "b", value: 2 };

test("rows come from the record and make it again", () => {
  expect(entryRows({ a: 1, b: 2 }, null)).toEqual([A, B]);
  expect(rowsToObject([A, B])).toEqual({ a: 1, b: 2 });
});

test("a row without key, or with one that is taken, is not part of the record", () => {
  const twin = { id: "c", key: "a", value: 3 };
  const nameless = { id: "d", key: "", value: 4 };
  expect(rowsToObject([A, twin, nameless])).toEqual({ a: 1 });
  expect(rowProblem([A, twin, nameless], 1)).toBe("“a” is there already.");
  expect([rowProblem([A, twin], 0), rowProblem([nameless, nameless], 1)]).toEqual([null, null]);
});

test("rows that were typed stay while they mean the same record", () => {
  const typed = [{ ...B, id: "new-0" }, A, { id: "new-1", key: "", value: "" }];
  expect(entryRows({ a: 1, b: 2 }, typed)).toBe(typed);
  expect(entryRows({ a: 1 }, typed)).toEqual([A]);
});

test("new ids are new", () => {
  expect(newRowId([A, { ...B, id: "new-2" }])).toBe("new-3");
});
