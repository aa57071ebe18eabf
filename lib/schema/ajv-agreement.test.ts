import Ajv, { type AnySchema, type ErrorObject } from "ajv";
import Ajv2020 from "ajv/dist/2020";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Json, JsonObject, JsonSchema } from "@/lib/langgraph/types";
import { graphSchema, storedValues } from "./fixtures/arbitrary-schemas";
import { CASES_OF_2020, CASES_OF_DRAFT_7 } from "./fixtures/draft-cases";
import { graphSchemas, objectOf } from "./fixtures/graph-schemas";
import type { KeywordCase } from "./fixtures/keyword-case";
import { KEYWORD_CASES } from "./fixtures/keyword-cases";
import { formModel } from "./form-model";
import { configFormSource, inputFormSource, messagesKey } from "./form-schema";
import { unknownKeys } from "./unknown-keys";
import { validateValues } from "./validate";

// Formats are notes to us, so Ajv is asked to take them so too.
const OPTIONS = {
  strict: false,
  allErrors: true,
  ownProperties: true,
  validateFormats: false,
  logger: false,
} as const;
const AJV = { "draft-07": new Ajv(OPTIONS), "2020-12": new Ajv2020(OPTIONS) };
type Draft = keyof typeof AJV;

// Ajv's word for each keyword that only says that something inside of it failed.
const OUTER = ["if", "allOf", "$ref"];
const UNKNOWN_KEYS = ["additionalProperties", "unevaluatedProperties"];

/** What Ajv finds, but for keys that the schema does not know: those are no error to us. */
function ajvFindings(draft: Draft, schema: AnySchema, values: Json): ErrorObject[] {
  const check = AJV[draft].compile(schema);
  check(values);
  return (check.errors ?? []).filter(
    ({ keyword, schemaPath }) =>
      ![...OUTER, ...UNKNOWN_KEYS].includes(keyword) &&
      !/\/(additional|unevaluated)Properties\/false schema$/u.test(schemaPath),
  );
}

function wholeSchema({ schema, defs = {} }: KeywordCase): JsonSchema {
  return { ...objectOf({}), properties: { v: schema }, $defs: defs };
}

function agree(draft: Draft, schema: JsonSchema, values: JsonObject): void {
  const ours = validateValues(schema, values);
  const theirs = ajvFindings(draft, schema, values);
  const said = `${JSON.stringify({ schema, values, ours, theirs })}`;
  expect(ours.length === 0, said).toBe(theirs.length === 0);
}

describe.each<[Draft, Record<string, KeywordCase[]>]>([
  ["draft-07", { ...KEYWORD_CASES, ...CASES_OF_DRAFT_7 }],
  ["2020-12", { ...KEYWORD_CASES, ...CASES_OF_2020 }],
])("%s", (draft, cases) => {
  test.each(Object.entries(cases))("%s: valid and invalid as Ajv has it", (_, ofKeyword) => {
    for (const one of ofKeyword) {
      for (const value of one.values) agree(draft, wholeSchema(one), { v: value });
    }
  });
});

test("generated schemas and values: valid and invalid as Ajv has it", () => {
  let compared = 0;
  fc.assert(
    fc.property(graphSchema, storedValues, (generated, values) => {
      const schema = withoutDefaults(generated);
      if (!compiles(schema) || formModel(schema).root === null) return;
      compared++;
      agree("2020-12", schema, values);
      AJV["2020-12"].removeSchema();
    }),
    { numRuns: 2_000 },
  );
  expect(compared).toBeGreaterThan(200);
}, 60_000);

test.each<[string, JsonSchema, JsonObject]>([
  ["a default counts as given", objectOf({ a: { default: 1 } }, ["a"]), {}],
  ["unknown keys are kept", { ...objectOf({ a: {} }), additionalProperties: false }, { b: 1 }],
  [
    "unknown keys are kept, whatever is said of them",
    { ...objectOf({ a: {} }), unevaluatedProperties: { type: "string" } },
    { b: 1 },
  ],
  ["a pattern that may hang is left out", objectOf({ a: { pattern: "^(a|aa)+$" } }), { a: "b" }],
  [
    "names that such a pattern would allow are not additional",
    objectOf({
      a: { patternProperties: { "^(x+)+$": {} }, additionalProperties: { type: "null" } },
    }),
    { a: { b: 1 } },
  ],
])("on purpose other than Ajv: %s", (_, schema, values) => {
  const check = AJV["2020-12"].compile(schema);
  expect(check(values)).toBe(false);
  expect(validateValues(schema, values)).toEqual([]);
});

test("on purpose other than Ajv: formats are notes, other documents are not fetched", () => {
  expect(validateValues(objectOf({ a: { format: "email" } }), { a: "no" })).toEqual([]);
  expect(validateValues(objectOf({ a: { $ref: "https://x.org/y" } }), { a: 1 })).toEqual([]);
  expect(validateValues(objectOf({ a: { pattern: "(?P<n>a)" } }), { a: "b" })).toEqual([]);
});

test("$dynamicRef is followed as it stands, where Ajv needs ids for it", () => {
  const $defs = { n: { $dynamicAnchor: "n", type: "integer" } };
  const schema = { ...objectOf({ a: { items: { $dynamicRef: "#n" } } }), $defs };
  expect(validateValues(schema, { a: [1] })).toEqual([]);
  expect(validateValues(schema, { a: ["x"] })).toHaveLength(1);
});

const ENDLESS: JsonObject[] = [
  { $ref: "#" },
  { $ref: "#/$defs/a" },
  { allOf: [{ $ref: "#/$defs/a" }] },
  { anyOf: [{ $ref: "#/$defs/b" }, { type: "null" }] },
  { not: { $ref: "#/$defs/b" } },
  { if: { $ref: "#/$defs/b" }, else: { $ref: "#/$defs/b" } },
  { $dynamicRef: "#around" },
];

test.each(ENDLESS)("a reference to itself without end is found: %j", (property) => {
  const $defs = {
    a: { $ref: "#/$defs/b" },
    b: { allOf: [{ $ref: "#/$defs/a" }], $dynamicAnchor: "around" },
  };
  readAll({ ...objectOf({ v: property }), $defs }, { v: { v: {} } });
  readAll({ ...property, $defs }, {});
});

/** No part of the library may throw on this. */
function readAll(schema: JsonSchema, values: JsonObject): void {
  const schemas = graphSchemas({ config_schema: schema, input_schema: schema });
  formModel(schema);
  configFormSource(schemas);
  inputFormSource(schemas);
  messagesKey(schemas);
  unknownKeys(schema, values);
  validateValues(schema, values);
}

function withoutDefaults(schema: JsonSchema): JsonSchema {
  return JSON.parse(
    JSON.stringify(schema, (key, value) => (key === "default" ? undefined : value)),
  );
}

function compiles(schema: JsonSchema): boolean {
  try {
    AJV["2020-12"].compile(schema);
    return true;
  } catch {
    return false;
  }
}
