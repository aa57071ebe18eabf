import fc from "fast-check";
import { expect, test } from "vitest";
import { entryRows, newRowId, rowProblem, rowsToObject, settleRows } from "./record-rows";

const A = { id: "a", key: "a", kept: "a", value: 1 };
const B = { id: "b", key: "b", kept: "b", value: 2 };
const NEW = { id: "c", key: "", kept: "", value: "" };

test("rows come from the record and make it again", () => {
  expect(entryRows({ a: 1, b: 2 }, null)).toEqual([A, B]);
  expect(rowsToObject([A, B])).toEqual({ a: 1, b: 2 });
});

test("a new row is not part of the record before it has a key of its own", () => {
  expect(rowsToObject(settleRows([A, NEW]))).toEqual({ a: 1 });
  expect(rowProblem(NEW, "")).toBe(null);
  expect(rowProblem({ ...NEW, value: "typed" }, "")).toBe("Give it a key, or it is not kept.");
  const [, twin = NEW] = settleRows([A, { ...NEW, key: "a" }]);
  expect(rowsToObject([A, twin])).toEqual({ a: 1 });
  expect(rowProblem(twin, "")).toBe("“a” is there already.");
});

test("an entry keeps its key until the new one is free, and no entry takes another's place", () => {
  const clash = settleRows([{ ...A, key: "b" }, B]);
  expect(rowsToObject(clash)).toEqual({ a: 1, b: 2 });
  expect(clash.map((row) => rowProblem(row, ""))).toEqual([
    "“b” is there already. Until it has another, the entry stays “a”.",
    null,
  ]);
  const [emptied = A] = settleRows([{ ...A, key: "" }]);
  expect(rowsToObject([emptied])).toEqual({ a: 1 });
  expect(rowProblem(emptied, "")).toBe(
    "A key is needed. Until it has another, the entry stays “a”.",
  );
  // The other one goes, so the key is free.
  expect(rowsToObject(settleRows(clash.slice(0, 1)))).toEqual({ b: 1 });
});

test("renaming keeps the order", () => {
  const rows = settleRows([{ ...A, key: "z" }, B]);
  expect(Object.keys(rowsToObject(rows))).toEqual(["z", "b"]);
});

test("no edit of keys loses a value", () => {
  const keys = fc.constantFrom("", "a", "b", "c", "__proto__", "constructor");
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(3), keys), { maxLength: 20 }), (edits) => {
      let rows = entryRows({ a: 1, b: 2, c: 3, d: 4 }, null);
      for (const [at, key] of edits) {
        rows = settleRows(rows.map((row, index) => (index === at ? { ...row, key } : row)));
      }
      expect(Object.values(rowsToObject(rows)).sort()).toEqual([1, 2, 3, 4]);
    }),
  );
});

test("rows that were typed stay while they mean the same record", () => {
  const typed = [{ ...B, id: "new-0" }, A, { ...NEW, id: "new-1" }];
  expect(entryRows({ a: 1, b: 2 }, typed)).toBe(typed);
  expect(entryRows({ a: 1 }, typed)).toEqual([A]);
});

test("new ids are new", () => {
  expect(newRowId([A, { ...B, id: "new-2" }])).toBe("new-3");
});
