import { expect, test } from "vitest";
import type { Json, JsonObject, JsonSchema } from "@/lib/langgraph/types";
import { objectOf } from "./fixtures/graph-schemas";
import { ANNOTATION, ZOD_CONTEXT } from "./fixtures/javascript-schemas";
import { KITCHEN_SINK } from "./fixtures/kitchen-sink";
import { OAP_AGENT, SEED } from "./fixtures/pydantic-schemas";
import { validateValues } from "./validate";

function messages(schema: JsonSchema, values: Json): string[] {
  return validateValues(schema, values).map(({ message }) => message);
}

function messagesOf(property: JsonObject, value: Json): string[] {
  return messages(objectOf({ top_k: property }), { top_k: value });
}

test("errors name the field and say what is wrong, at the field's path", () => {
  expect(validateValues(ANNOTATION, { temperature: 5 })).toEqual([
    { path: ["temperature"], message: "Temperature must be at most 2." },
  ]);
});

test.each<[JsonObject, Json, string]>([
  [{ type: "integer" }, 1.5, "Top k must be a whole number."],
  [{ type: ["number", "null"] }, "x", "Top k must be a number or empty."],
  [{ type: "boolean" }, "x", "Top k must be on or off."],
  [{ minimum: 1 }, 0, "Top k must be at least 1."],
  [{ exclusiveMinimum: 0 }, 0, "Top k must be more than 0."],
  [{ exclusiveMaximum: 1 }, 1, "Top k must be less than 1."],
  [{ multipleOf: 5 }, 7, "Top k must be a multiple of 5."],
  [{ minLength: 1 }, "", "Top k must not be empty."],
  [{ minLength: 2 }, "", "Top k must have at least 2 characters."],
  [{ maxLength: 1 }, "ab", "Top k must have at most 1 character."],
  [{ pattern: "^#" }, "a", "Top k must match the pattern ^#."],
  [{ enum: ["a", 1] }, "b", "Top k must be one of a, 1."],
  [{ type: "integer", enum: [1, 2] }, "b", "Top k must be one of 1, 2."],
  [{ const: "a" }, "b", "Top k must be a."],
  [{ minItems: 1 }, [], "Top k needs at least 1 item."],
  [{ maxItems: 1 }, [1, 2], "Top k can have at most 1 item."],
  [{ uniqueItems: true }, [1, 1], "Top k has the same item more than once."],
  [{ contains: { const: 1 } }, [2], "Top k needs an item that it does not have."],
  [{ minProperties: 1 }, {}, "Top k needs at least 1 entry."],
  [{ maxProperties: 1 }, { a: 1, b: 2 }, "Top k can have at most 1 entry."],
  [{ propertyNames: { pattern: "^x" } }, { a: 1 }, "The name “a” must match the pattern ^x."],
  [{ not: { type: "string" } }, "a", "Top k has a value that is not allowed."],
])("%j against %j: %s", (property, value, message) => {
  expect(messagesOf(property, value)).toContain(message);
});

test("a missing required value is told at its own path, a default counts as given", () => {
  expect(validateValues(SEED, {})).toEqual([
    { path: ["model_name"], message: "Model name is required." },
  ]);
  expect(validateValues(ZOD_CONTEXT, {})).toEqual([
    { path: ["required_label"], message: "Label is required." },
  ]);
  expect(messages(KITCHEN_SINK, { required_text: "ok", tree: {} })).toEqual(["Name is required."]);
});

test("a nullable value is judged as what it may be, not as a union", () => {
  expect(messages(OAP_AGENT, { temperature: "hot" })).toEqual(["Temperature must be a number."]);
  expect(messages(OAP_AGENT, { temperature: null, mcp_config: null })).toEqual([]);
  expect(validateValues(OAP_AGENT, { mcp_config: { url: 5 } })).toEqual([
    { path: ["mcp_config", "url"], message: "URL must be text." },
  ]);
});

test("a tagged union is judged by the branch that the tag names", () => {
  const values = { required_text: "ok", tagged: { kind: "slack", channel: "nohash" } };
  expect(validateValues(KITCHEN_SINK, values)).toEqual([
    { path: ["tagged", "channel"], message: "Channel must match the pattern ^#\\w+$." },
  ]);
  const retry = { kind: "exponential", max: "many" };
  expect(messages(ZOD_CONTEXT, { required_label: "a", retry })).toEqual([
    "Max must be a whole number.",
  ]);
});

test("items and entries are called by their number and key", () => {
  const values = { matrix: [[1], ["x"]], dict_models: { main: { rpm: 3 } } };
  expect(validateValues(KITCHEN_SINK, { required_text: "ok", ...values })).toEqual([
    { path: ["dict_models", "main", "rpm"], message: "RPM must be a multiple of 5." },
    { path: ["matrix", 1, 0], message: "Item 1 of Item 2 of Matrix must be a number." },
  ]);
});

test("keys that the schema does not know are no error", () => {
  expect(messages(ZOD_CONTEXT, { required_label: "a", unknown: 1 })).toEqual([]);
  expect(messages(ZOD_CONTEXT, { required_label: "a", retry: { kind: "none", more: 1 } })).toEqual(
    [],
  );
});

test("odd names survive the way through references and pointers", () => {
  const odd = "a.b/c~d[0] ~1";
  expect(validateValues(KITCHEN_SINK, { required_text: "ok", [odd]: 1 })).toEqual([
    { path: [odd], message: "A.b/c~d[0] ~1 must be text." },
  ]);
  expect(messages(ANNOTATION, { mcp_config: { url: 1 } })).toEqual(["URL must be text."]);
});

test("own names of Object are missing like any other", () => {
  expect(messages(objectOf({ constructor: {} }, ["constructor"]), {})).toEqual([
    "Constructor is required.",
  ]);
});

test("both drafts, whatever the schema says it is", () => {
  const items = { items: [{ type: "string" }], additionalItems: false };
  for (const $schema of ["http://json-schema.org/draft-07/schema#", "urn:unknown"]) {
    const schema = { $schema, ...objectOf({ a: items, b: { prefixItems: [{ type: "string" }] } }) };
    expect(messages(schema, { a: [1], b: [1] })).toEqual([
      "Item 1 of A must be text.",
      "Item 1 of B must be text.",
    ]);
  }
});

test("patterns that cannot be compiled or may hang are not tested", () => {
  expect(messagesOf({ pattern: "(?P<x>a)" }, "b")).toEqual([]);
  expect(messagesOf({ pattern: "^(a+)+$" }, `${"a".repeat(24)}!`)).toEqual([]);
  expect(messagesOf({ pattern: "^a*a*a*a*b$" }, "a".repeat(200))).toEqual([]);
});

test("a schema that cannot be read, or refers to itself without end, checks nothing", () => {
  expect(messages({ $ref: "https://example.org/x.json" }, {})).toEqual([]);
  expect(messages(objectOf({ a: { $ref: "#/properties/a" } }), { a: 1 })).toEqual([]);
  expect(messages(objectOf({ a: { $ref: "other.json" } }), { a: 1 })).toEqual([]);
});

test("conditions hold, and say only what follows from them", () => {
  const schema: JsonSchema = {
    ...objectOf({ mode: { type: "string" }, key: { type: "string" } }),
    dependentRequired: { mode: ["key"] },
    if: { properties: { mode: { const: "b" } }, required: ["mode"] },
    else: { properties: { key: { maxLength: 1 } } },
  };
  expect(messages(schema, { mode: "a", key: "xx" })).toEqual([
    "Key must have at most 1 character.",
  ]);
  expect(messages(schema, { mode: "b", key: "xx" })).toEqual([]);
  expect(messages(schema, { mode: "b" })).toEqual(["Key is required where Mode is given."]);
});
