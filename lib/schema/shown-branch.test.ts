import { expect, test } from "vitest";
import type { Json, JsonObject } from "@/lib/langgraph/types";
import { objectOf } from "./fixtures/graph-schemas";
import { KITCHEN_SINK } from "./fixtures/kitchen-sink";
import type { UnionField } from "./form-field";
import { formModel } from "./form-model";
import { shownBranch } from "./shown-branch";

function union(key: string, schema: JsonObject = KITCHEN_SINK): UnionField {
  const found = formModel(schema).root?.fields.find((each) => each.key === key);
  if (found?.kind !== "union") throw new Error("no union");
  return found;
}

test("a union shows the branch of its value, by tag before shape", () => {
  expect(shownBranch(union("tagged"), { kind: "slack" }, null)).toBe(1);
  expect(shownBranch(union("union_scalar"), "text", null)).toBe(1);
  expect(shownBranch(union("union_scalar"), [], null)).toBe(null);
});

test("without value it shows the one that was picked, else that of a plain default", () => {
  expect(shownBranch(union("union_scalar"), undefined, null)).toBe(0);
  expect(shownBranch(union("union_scalar"), undefined, 1)).toBe(1);
  expect(shownBranch(union("tagged"), undefined, null)).toBe(null);
});

test("a value from elsewhere wins over what was picked", () => {
  expect(shownBranch(union("tagged"), { kind: "email" }, 1)).toBe(0);
  expect(shownBranch(union("union_scalar"), 5, 1)).toBe(0);
});

const text = { type: "string" };
const SHAPES: JsonObject[] = [
  { title: "Numbers", type: "array", items: { type: "integer" } },
  { title: "Texts", type: "array", items: text },
  { title: "Pair", type: "array", prefixItems: [text, { type: "number" }], minItems: 2 },
  { title: "Place", ...objectOf({ city: text }, ["city"]) },
  { title: "Names", type: "object", additionalProperties: text },
  { title: "Mode", enum: ["a", "b"] },
];

test.each<[Json, string | null]>([
  [[1, 2], "Numbers"],
  [["x"], "Texts"],
  [["x", 1.5], "Pair"],
  [[], "Numbers"],
  [[true], "Numbers"],
  [{ city: "Bern" }, "Place"],
  [{ other: "x" }, "Names"],
  ["a", "Mode"],
  [null, null],
])("of lists, objects and options %j belongs to %s", (value, label) => {
  const field = union("value", objectOf({ value: { anyOf: [...SHAPES, { type: "null" }] } }));
  const shown = shownBranch(field, value, null);
  expect(shown === null ? null : field.branches[shown]?.label).toBe(label);
});

test("options do not take over what free values beside them hold", () => {
  const schema = objectOf({ value: { anyOf: [{ enum: ["auto", "none"] }, { type: "integer" }] } });
  expect(shownBranch(union("value", schema), "auto", null)).toBe(0);
  expect(shownBranch(union("value", schema), 5, null)).toBe(1);
});
