import { expect, test } from "vitest";
import { editValues, setAt, valueAt } from "./edit-value";
import { objectOf } from "./fixtures/graph-schemas";
import type { GroupField } from "./form-field";
import { formModel } from "./form-model";

function rootOf(schema: Parameters<typeof formModel>[0]): GroupField {
  const { root } = formModel(schema);
  if (!root) throw new Error("no form");
  return root;
}

const SERVER = objectOf({ url: { type: "string" }, tries: { type: "integer" } });
const ROOT = rootOf(
  objectOf({ server: SERVER, needed: SERVER, list: { items: SERVER } }, ["needed"]),
);

test("an edit makes what is missing on its way and leaves the rest as it was", () => {
  const values = { other: { deep: [1] } };
  const edited = editValues(ROOT, values, ["server", "url"], "http://a");
  expect(edited).toEqual({ other: { deep: [1] }, server: { url: "http://a" } });
  expect(edited.other).toBe(values.other);
  expect(values).toEqual({ other: { deep: [1] } });
});

test("taking away the last value takes the optional group away, not the required one", () => {
  const values = { server: { url: "a" }, needed: { url: "a" } };
  const once = editValues(ROOT, values, ["server", "url"], undefined);
  expect(once).toEqual({ needed: { url: "a" } });
  expect(editValues(ROOT, once, ["needed", "url"], undefined)).toEqual({ needed: {} });
});

test("a group keeps what else it holds, known or not", () => {
  const values = { server: { url: "a", unknown: 1 } };
  expect(editValues(ROOT, values, ["server", "url"], undefined)).toEqual({
    server: { unknown: 1 },
  });
});

test("taking away what is not there changes nothing, not even an empty group", () => {
  const values = { server: {} };
  expect(editValues(ROOT, values, ["server", "url"], undefined)).toBe(values);
});

test("an item of a list stays a place: its value becomes null", () => {
  expect(setAt({ list: [1, 2] }, ["list", 0], undefined)).toEqual({ list: [null, 2] });
  expect(setAt({}, ["list", 1], "b")).toEqual({ list: [null, "b"] });
});

test("a value of another kind on the way is replaced", () => {
  expect(setAt({ server: null }, ["server", "url"], "a")).toEqual({ server: { url: "a" } });
  expect(setAt({ server: "x" }, ["server", "0"], "a")).toEqual({ server: { "0": "a" } });
});

test("dangerous names are only names", () => {
  const edited = setAt({}, ["__proto__", "polluted"], true);
  expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  expect(valueAt(edited, ["__proto__", "polluted"])).toBe(true);
  expect(valueAt({}, ["constructor"])).toBe(undefined);
});
