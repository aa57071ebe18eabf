import { expect, test } from "vitest";
import type { JsonSchema } from "@/lib/langgraph/types";
import { graphSchemas, objectOf } from "./fixtures/graph-schemas";
import { ANNOTATION_STATE, EXTRACT_INPUT, ZOD_CONTEXT } from "./fixtures/javascript-schemas";
import { KITCHEN_SINK } from "./fixtures/kitchen-sink";
import { OAP_AGENT, SEED } from "./fixtures/pydantic-schemas";
import { configFormSource, inputFormSource, messagesKey } from "./form-schema";

const TEXT = { type: "string" };
const BARE = { type: "object", $schema: "http://json-schema.org/draft-07/schema#" };

function reasonFor(schema: JsonSchema): string {
  const source = configFormSource(graphSchemas({ config_schema: schema }));
  return source.kind === "json" ? source.reason : "";
}

test("the context schema is drawn, and the config schema where there is none", () => {
  const both = graphSchemas({ context_schema: ZOD_CONTEXT, config_schema: SEED });
  expect(configFormSource(both)).toEqual({ kind: "form", schema: ZOD_CONTEXT });
  expect(configFormSource(graphSchemas({ config_schema: SEED }))).toEqual({
    kind: "form",
    schema: SEED,
  });
});

test("a context schema without fields does not hide a config schema with some", () => {
  const schemas = graphSchemas({ context_schema: BARE, config_schema: SEED });
  expect(configFormSource(schemas)).toEqual({ kind: "form", schema: SEED });
});

test("no schema and an empty one are JSON, each with its own reason", () => {
  expect(configFormSource(graphSchemas({}))).toEqual({
    kind: "json",
    reason: "The server gives no configuration schema for this graph.",
  });
  const empties: JsonSchema[] = [{}, BARE, { type: "object", properties: {} }];
  for (const empty of empties) {
    expect(reasonFor(empty)).toBe("This graph declares no configuration fields.");
  }
});

test("too much for a form is JSON with the reason", () => {
  const many = Array.from({ length: 301 }, (_, index) => [`f${index}`, TEXT] as const);
  expect(reasonFor(objectOf(Object.fromEntries(many)))).toBe(
    "The schema has more than 300 fields.",
  );
  expect(reasonFor(objectOf(Object.fromEntries(many.slice(0, 300))))).toBe("");
  const options = Array.from({ length: 501 }, (_, index) => `o${index}`);
  expect(reasonFor(objectOf({ a: { enum: options } }))).toMatch(/more than 500 options/);
  expect(reasonFor(objectOf({ a: { default: "x".repeat(600_000) } }))).toMatch(
    /larger than 512 KB/,
  );
});

test("depth is refused before anything recurses into it", () => {
  let deep: JsonSchema = TEXT;
  for (let level = 0; level < 5_000; level++) deep = { type: "object", properties: { a: deep } };
  expect(reasonFor(deep)).toBe("The schema is nested more than 64 levels deep.");
});

test("references that multiply end in JSON", () => {
  const $defs: JsonSchema = { a0: { type: "object", properties: { x: TEXT } } };
  for (let level = 1; level <= 20; level++) {
    const half = { $ref: `#/$defs/a${level - 1}` };
    $defs[`a${level}`] = { allOf: [half, half] };
  }
  expect(reasonFor({ ...objectOf({ bomb: { $ref: "#/$defs/a20" } }), $defs })).toBe(
    "The schema is too large to read.",
  );
});

test("a schema that is nothing but another document says so", () => {
  expect(reasonFor({ $ref: "https://example.org/schema.json" })).toBe(
    "Its schema refers to “https://example.org/schema.json”, which is not part of it.",
  );
  expect(reasonFor({ $ref: "#" })).toBe("It is nested deeper than the form draws.");
});

test("one bad reference costs only its own field", () => {
  const schema = objectOf({ good: TEXT, bad: { $ref: "https://example.org/x.json" } });
  expect(configFormSource(graphSchemas({ config_schema: schema })).kind).toBe("form");
});

test("the input of a graph without messages is a form", () => {
  expect(inputFormSource(graphSchemas({ input_schema: EXTRACT_INPUT }))).toEqual({
    kind: "form",
    schema: EXTRACT_INPUT,
  });
  expect(inputFormSource(graphSchemas({})).kind).toBe("json");
});

test.each<[string, JsonSchema | null, string | null]>([
  ["a hint", objectOf({ log: { type: "array", langgraph_type: "messages" } }), "log"],
  ["the JS server's static parse", ANNOTATION_STATE, "chat"],
  [
    "Pydantic's union of message classes",
    {
      ...objectOf({
        history: { type: "array", items: { oneOf: [{ $ref: "#/$defs/AIMessage" }] } },
      }),
      $defs: { AIMessage: { title: "AIMessage", type: "object" } },
    },
    "history",
  ],
  ["a list called messages", objectOf({ messages: { type: "array", items: {} } }), "messages"],
  ["anything called messages", objectOf({ messages: {} }), "messages"],
  ["a text called messages", objectOf({ messages: TEXT }), null],
  ["structured input", EXTRACT_INPUT, null],
  ["a prompt that mentions a message", objectOf({ message: TEXT }), null],
])("messages are found by %s", (_, input_schema, key) => {
  expect(messagesKey(graphSchemas({ input_schema }))).toBe(key);
});

test("the state tells where the input does not", () => {
  const state_schema = objectOf({ messages: { type: "array", items: {} } });
  expect(messagesKey(graphSchemas({ input_schema: BARE, state_schema }))).toBe("messages");
  expect(messagesKey(graphSchemas({ input_schema: objectOf({ q: TEXT }), state_schema }))).toBe(
    null,
  );
});

test("a graph whose input, state and output are all absent is built on messages", () => {
  expect(messagesKey(graphSchemas({ config_schema: OAP_AGENT }))).toBe("messages");
});

test("the kitchen sink is a form", () => {
  expect(reasonFor(KITCHEN_SINK)).toBe("");
});
