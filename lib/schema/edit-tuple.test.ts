import { expect, test } from "vitest";
import type { Json, JsonObject } from "@/lib/langgraph/types";
import { drawnPath } from "./drawn-path";
import { type Blanks, editTuple, removeRest, shownItem } from "./edit-tuple";
import { FITTING_FIELDS } from "./fixtures/fitting-fields";
import { objectOf } from "./fixtures/graph-schemas";
import type { TupleField } from "./form-field";
import { formModel } from "./form-model";
import { pathLabel } from "./path-label";
import { showValue } from "./show-value";
import { validateValues } from "./validate";

const UNTOUCHED: Blanks = new Map();

function tuple(property: JsonObject): TupleField {
  const [found] = formModel(objectOf({ value: property })).root?.fields ?? [];
  if (found?.kind !== "tuple") throw new Error("no tuple");
  return found;
}

const PAIR = { type: "array", prefixItems: [{ type: "integer" }, { type: "string" }] };
const FIXED = { ...PAIR, minItems: 2, maxItems: 2 };

test("both ways to write a tuple are one kind of field", () => {
  const older = { type: "array", items: [{ type: "integer" }, { type: "string" }] };
  for (const schema of [PAIR, older, { items: older.items }, FIXED]) {
    const { positions } = tuple(schema);
    expect(positions.map(({ label, kind }) => [label, kind])).toEqual([
      ["Item 1", "number"],
      ["Item 2", "text"],
    ]);
  }
});

test("titles name positions, twins get a number", () => {
  const titled = [{ title: "Host" }, { title: "max_tokens" }, { title: "Host" }];
  expect(tuple({ prefixItems: titled }).positions.map(({ label }) => label)).toEqual([
    "Host 1",
    "Max tokens",
    "Host 3",
  ]);
});

test.each<[JsonObject, string | null]>([
  [PAIR, "json"],
  [{ ...PAIR, maxItems: 2 }, null],
  [{ ...PAIR, items: false }, null],
  [{ ...PAIR, items: { type: "number" } }, "number"],
  [{ ...PAIR, unevaluatedItems: false }, null],
  [{ items: [{}], additionalItems: false }, null],
  [{ items: [{}], additionalItems: { type: "boolean" } }, "boolean"],
])("what may follow the positions of %j: %s", (schema, kind) => {
  expect(tuple(schema).rest?.kind ?? null).toBe(kind);
});

test("the list's default is that of its positions", () => {
  const field = tuple({ ...FIXED, default: [7, "x"] });
  expect(field.positions.map((position) => position.default)).toEqual([7, "x"]);
  expect(editTuple(field, undefined, UNTOUCHED, 1, "y").value).toEqual([7, "y"]);
  expect(showValue(field, [7, ""])).toBe("7, Empty text");
});

test.each<[JsonObject, Json, boolean]>([
  [{ type: "string" }, "", true],
  [{ type: "number" }, 0, true],
  [{ type: "integer", minimum: 3, multipleOf: 5 }, 5, true],
  [{ type: "number", maximum: -2 }, -2, true],
  [{ type: "boolean" }, false, true],
  [{ enum: ["a", "b"] }, "a", true],
  [objectOf({ a: {} }), {}, true],
  [{ type: "array", items: { type: "string" } }, [], true],
  [FIXED, [0, ""], true],
  [{ anyOf: [{ type: "integer" }, { type: "string" }] }, 0, true],
  [{ type: "number", default: 4 }, 4, false],
  [{ type: ["number", "null"] }, null, false],
  [{ const: "only" }, "only", false],
])("beside an edit %j stands for itself with %j", (schema, stand, blank) => {
  const pair = { type: "array", prefixItems: [schema, { type: "string" }], minItems: 2 };
  const { value, blanks } = editTuple(tuple(pair), undefined, UNTOUCHED, 1, "b");
  expect(value).toEqual([stand, "b"]);
  expect(shownItem(value, blanks, 0)).toEqual(blank ? undefined : stand);
  expect(validateValues(objectOf({ value: pair }), { value: value ?? null })).toEqual([]);
});

test("only what must be there is filled in", () => {
  expect(editTuple(tuple(PAIR), undefined, UNTOUCHED, 0, 5).value).toEqual([5]);
  expect(editTuple(tuple(FIXED), undefined, UNTOUCHED, 0, 5).value).toEqual([5, ""]);
  expect(editTuple(tuple(FIXED), [4], UNTOUCHED, 0, 5).value).toEqual([5]);
  expect(editTuple(tuple(PAIR), [], UNTOUCHED, 1, "x").value).toEqual([0, "x"]);
});

test("emptying everything takes the value away, a list in a list stays a list", () => {
  const field = tuple(FIXED);
  const once = editTuple(field, undefined, UNTOUCHED, 0, 5);
  const both = editTuple(field, once.value, once.blanks, 1, "x");
  const first = editTuple(field, both.value, both.blanks, 0, undefined);
  expect(first.value).toEqual([0, "x"]);
  expect(shownItem(first.value, first.blanks, 0)).toBe(undefined);
  expect(editTuple(field, first.value, first.blanks, 1, undefined).value).toBe(undefined);
  const item: TupleField = { ...field, key: "" };
  expect(editTuple(item, [5, ""], new Map([[1, ""]]), 0, undefined).value).toEqual([]);
});

test("an optional last position goes when it is emptied, one in the middle does not", () => {
  const field = tuple({ ...PAIR, minItems: 1 });
  expect(editTuple(field, [1, "a"], UNTOUCHED, 1, undefined).value).toEqual([1]);
  expect(editTuple(field, [1, "a"], UNTOUCHED, 0, undefined).value).toEqual([0, "a"]);
  expect(removeRest([1, "a", "b", "c"], UNTOUCHED, 2).value).toEqual([1, "a", "c"]);
});

test("nothing happens to a tuple without value when an empty position is emptied", () => {
  const field = tuple({ ...FIXED, default: [1, "a"] });
  expect(editTuple(field, undefined, UNTOUCHED, 0, undefined).value).toBe(undefined);
});

test("what is wrong in a tuple is told at its position, by its name", () => {
  const values = { consent: true, place: [100, "x"], pair: [1, 2] };
  expect(validateValues(FITTING_FIELDS, values)).toEqual([
    { path: ["place", 0], message: "Latitude of Place must be at most 90." },
    { path: ["place", 1], message: "Longitude of Place must be a number." },
    { path: ["pair", 1], message: "Item 2 of Pair must be text." },
  ]);
  expect(pathLabel(FITTING_FIELDS, ["place", 3])).toBe("Item 4 of Place");
  const { root } = formModel(FITTING_FIELDS);
  expect(root && drawnPath(root, ["place", 0])).toEqual(["place", 0]);
  expect(root && drawnPath(root, ["pair", 2])).toEqual(["pair"]);
});
