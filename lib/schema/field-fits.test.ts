import { expect, test } from "vitest";
import type { Json, JsonObject } from "@/lib/langgraph/types";
import { fieldFits, misfitReason } from "./field-fits";
import { objectOf } from "./fixtures/graph-schemas";
import type { FormField } from "./form-field";
import { formModel } from "./form-model";

function field(property: JsonObject): FormField {
  const found = formModel(objectOf({ value: property })).root?.fields[0];
  if (!found) throw new Error("no field");
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
  [{ items: { enum: ["a", null] } }, [null], true],
  [{ const: "a" }, "a", true],
  [{ const: "a" }, "b", true],
  [{ const: "a" }, ["b"], false],
  [{ const: ["a"] }, ["a"], true],
  [{ anyOf: [{ const: "a" }, { type: "integer" }] }, "b", false],
  [{ prefixItems: [{}], items: false }, ["x"], true],
  [{ prefixItems: [{}], items: false }, [], true],
  [{ prefixItems: [{}], items: false }, ["x", "y"], false],
  [{ prefixItems: [{}], items: {} }, ["x", "y"], true],
  [{ prefixItems: [{}] }, {}, false],
  [objectOf({ a: {} }), [], false],
  [objectOf({ a: {} }), null, true],
  [{ additionalProperties: { type: "string" } }, "x", false],
  [{}, { any: 1 }, true],
])("%j shows %j: %s", (property, value, fits) => {
  expect(fieldFits(field(property), value)).toBe(fits);
});

test.each<[JsonObject, Json, string]>([
  [{ items: { type: "string" } }, Array.from({ length: 1_234 }, () => "a"), "It has 1,234 items."],
  [
    { additionalProperties: { type: "string" } },
    Object.fromEntries(Array.from({ length: 201 }, (_, index) => [index, ""])),
    "It has 201 entries.",
  ],
  [{ additionalProperties: { type: "string" } }, { "": "a" }, "It has an entry without a key"],
  [
    { anyOf: [{ items: { type: "string" } }, { type: "boolean" }] },
    Array.from({ length: 201 }, () => "a"),
    "It has 201 items.",
  ],
  [{ items: { type: "string" } }, "text", "of another kind"],
  [{ items: { type: "string" } }, ["a"], "while you mend it"],
])("of %j, it says why the value is JSON", (property, value, reason) => {
  expect(misfitReason(field(property), value)).toContain(reason);
});
