import { expect, test } from "vitest";
import type { Json, JsonObject } from "@/lib/langgraph/types";
import { fieldFits, shownBranch } from "./field-fits";
import { objectOf } from "./fixtures/graph-schemas";
import { KITCHEN_SINK } from "./fixtures/kitchen-sink";
import type { FormField, UnionField } from "./form-field";
import { formModel } from "./form-model";

function field(property: JsonObject): FormField {
  const found = formModel(objectOf({ value: property })).root?.fields[0];
  if (!found) throw new Error("no field");
  return found;
}

function union(key: string): UnionField {
  const found = formModel(KITCHEN_SINK).root?.fields.find((each) => each.key === key);
  if (found?.kind !== "union") throw new Error("no union");
  return found;
}

test.each<[JsonObject, Json, boolean]>([
  [{ type: "string" }, "a", true],
  [{ type: "string" }, 1, false],
  [{ type: "number" }, "1", false],
  [{ type: "boolean" }, "true", false],
  [{ enum: ["a"] }, "b", true],
  [{ enum: ["a"] }, {}, false],
  [{ items: { enum: ["a"] } }, ["b"], true],
  [{ items: { enum: ["a"] } }, [[]], false],
  [{ items: { type: "string" } }, {}, false],
  [{ items: { type: "string" } }, Array.from({ length: 201 }, () => "a"), false],
  [objectOf({ a: {} }), [], false],
  [objectOf({ a: {} }), null, true],
  [{ additionalProperties: { type: "string" } }, "x", false],
  [{}, { any: 1 }, true],
])("%j shows %j: %s", (property, value, fits) => {
  expect(fieldFits(field(property), value)).toBe(fits);
});

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
