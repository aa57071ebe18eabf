import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { JsonObject, JsonSchema } from "@/lib/langgraph/types";
import { readValues } from "@/lib/langgraph/values";
import { type DriftItem, driftOf, untouchedDrift } from "./drift";
import { driftTitle } from "./drift-title";
import { graphSchema, storedValues } from "./fixtures/arbitrary-schemas";
import { graphSchemas, objectOf } from "./fixtures/graph-schemas";
import { ANNOTATION, ZOD_CONTEXT } from "./fixtures/javascript-schemas";
import { KITCHEN_SINK } from "./fixtures/kitchen-sink";

function items(schema: JsonSchema, values: JsonObject): DriftItem[] | null {
  return driftOf(graphSchemas({ context_schema: schema }), values).items;
}

const MODEL = objectOf({
  model: { enum: ["a", "b"] },
  temperature: { type: "number", maximum: 2 },
  steps: { type: "integer" },
});

describe("stored values", () => {
  test("that fit have no drift", () => {
    expect(items(MODEL, { model: "a", temperature: 1, steps: 3 })).toEqual([]);
    expect(items(MODEL, {})).toEqual([]);
  });

  test("out of range, not offered any more and of the wrong type are named with their paths", () => {
    expect(items(MODEL, { model: "gone", temperature: 9, steps: "3" })).toEqual([
      { path: ["model"], kind: "misfit", message: "Model must be one of a, b." },
      { path: ["temperature"], kind: "misfit", message: "Temperature must be at most 2." },
      { path: ["steps"], kind: "misfit", message: "Steps must be a whole number." },
    ]);
  });

  test("under keys that the schema does not know are listed, at any depth", () => {
    const values: JsonObject = {
      required_text: "ok",
      legacy: 1,
      dict_models: { main: { rpm: 5, old: 1 } },
      tagged: { kind: "email", address: "a@b.c", cc: "x" },
      list_of_models: [{}, { gone: true }],
    };
    const found = items(KITCHEN_SINK, values)?.filter(({ kind }) => kind === "unknown") ?? [];
    const told = Object.fromEntries(found.map(({ path, message }) => [path.join("."), message]));
    expect(told).toMatchObject({
      legacy: "“legacy” is not in the schema.",
      "dict_models.main.old": "“old” in “main” is not in the schema.",
      "tagged.cc": "“cc” in Tagged is not in the schema.",
      "list_of_models.1.gone": "“gone” in Item 2 of List of models is not in the schema.",
    });
    expect(found).toHaveLength(4);
  });

  test("under further keys are no drift where the schema welcomes them", () => {
    const open = { ...MODEL, additionalProperties: true };
    const closed = { ...MODEL, additionalProperties: false };
    expect(items(open, { mine: 1 })).toEqual([]);
    expect(items({ ...MODEL, additionalProperties: {} }, { mine: 1 })).toEqual([]);
    expect(items(closed, { mine: 1 })).toHaveLength(1);
    expect(items(MODEL, { mine: 1 })).toHaveLength(1);
  });

  test("of a default assistant, which has none, lack what the schema requires without default", () => {
    expect(items(ZOD_CONTEXT, {})).toEqual([
      { path: ["required_label"], kind: "missing", message: "Label is required." },
    ]);
  });

  test("are those of context and configurable, as the server reads them", () => {
    const config = { configurable: { temperature: 9, model_name: "m" } };
    const held = { config, context: { temperature: 1 } };
    const schemas = graphSchemas({ config_schema: ANNOTATION });
    const count = (home: Parameters<typeof readValues>[1]) =>
      driftOf(schemas, readValues(held, home)).items?.filter(
        ({ path }) => path[0] === "temperature",
      ).length;
    expect([count("both"), count("context"), count("configurable")]).toEqual([0, 0, 1]);
  });
});

describe("without a schema to compare with, drift is not known", () => {
  test.each([
    ["no answer", null, /could not be read/],
    ["no schema", graphSchemas({}), /gives no configuration schema/],
    ["an empty schema", graphSchemas({ config_schema: { type: "object" } }), /declares no config/],
    [
      "a schema for no form",
      graphSchemas({ config_schema: { $ref: "https://example.org/x" } }),
      /refers to/,
    ],
  ])("%s", (_, schemas, reason) => {
    const drift = driftOf(schemas, { a: 1 });
    expect(drift.items).toBe(null);
    expect(drift.reason).toMatch(reason);
  });
});

test("whatever the schema and the values: no error, and each item once", () => {
  fc.assert(
    fc.property(graphSchema, storedValues, (schema, values) => {
      const found = items(schema, values) ?? [];
      const keys = found.map(({ path, message }) => JSON.stringify([path, message]));
      expect(new Set(keys).size).toBe(keys.length);
    }),
    { numRuns: 1000 },
  );
}, 60_000);

test("the title counts, and tells missing values from others", () => {
  const missing: DriftItem = { path: ["a"], kind: "missing", message: "A is required." };
  const unknown: DriftItem = { path: ["b"], kind: "unknown", message: "“b” is not in the schema." };
  expect(driftTitle([missing])).toBe("1 value is missing");
  expect(driftTitle([missing, { ...missing, path: ["c"] }])).toBe("2 values are missing");
  expect(driftTitle([missing, { ...missing, message: "A is odd." }])).toBe("1 value is missing");
  expect(driftTitle([unknown])).toBe("1 value no longer fits");
  expect(driftTitle([missing, unknown])).toBe("2 values no longer fit");
});

test("what was typed since is no drift, at its own path alone", () => {
  const stored = { model: "gone", temperature: 9 };
  const found = items(MODEL, stored) ?? [];
  const left = (values: JsonObject) =>
    untouchedDrift(found, stored, values).map(({ path }) => path[0]);
  expect(left(stored)).toEqual(["model", "temperature"]);
  expect(left({ ...stored, temperature: 10 })).toEqual(["model"]);
  expect(left({ temperature: 9, other: 1 })).toEqual(["temperature"]);
});
