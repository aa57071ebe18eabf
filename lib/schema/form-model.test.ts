import { expect, test } from "vitest";
import type { JsonObject, JsonSchema } from "@/lib/langgraph/types";
import { fieldIn, onlyField } from "./fixtures/field-in";
import { objectOf } from "./fixtures/graph-schemas";
import { ANNOTATION, ZOD_CONTEXT } from "./fixtures/javascript-schemas";
import { KITCHEN_SINK } from "./fixtures/kitchen-sink";
import { OAP_AGENT, SEED } from "./fixtures/pydantic-schemas";
import type { FormField } from "./form-field";
import { formModel } from "./form-model";

function kinds(schema: JsonSchema): JsonObject {
  const { root } = formModel(schema);
  return Object.fromEntries(root?.fields.map(({ key, kind }) => [key, kind]) ?? []);
}

test("Optional[T] is T that may be empty, never a choice of variants", () => {
  expect(kinds(OAP_AGENT)).toEqual({
    model_name: "choice",
    temperature: "number",
    system_prompt: "prompt",
    mcp_config: "group",
    api_keys: "hidden",
  });
  for (const key of ["model_name", "temperature", "system_prompt", "mcp_config"]) {
    expect(fieldIn(OAP_AGENT, key).nullable).toBe(true);
  }
  expect(fieldIn(OAP_AGENT, "mcp_config", "tools")).toMatchObject({ kind: "list", nullable: true });
});

test("every construct of Pydantic has its own kind", () => {
  expect(kinds(KITCHEN_SINK)).toEqual({
    required_text: "text",
    secret: "secret",
    nullable_enum: "choice",
    single_literal: "const",
    mixed_literal: "choice",
    int_enum: "choice",
    enum_list: "choices",
    union_scalar: "union",
    union_models: "union",
    tagged: "union",
    list_of_models: "list",
    dict_str: "record",
    dict_models: "record",
    dict_any: "json",
    any_value: "json",
    optional_any: "json",
    tree: "group",
    pair: "tuple",
    day: "text",
    url: "text",
    price: "union",
    matrix: "list",
    limits: "group",
    camelAlias: "number",
    old_field: "text",
    very_long: "prompt",
    "a.b/c~d[0] ~1": "text",
  });
});

test("references with type texts as names are followed, bare objects are JSON", () => {
  expect(kinds(ANNOTATION)).toEqual({
    model_name: "choice",
    temperature: "number",
    mcp_config: "group",
    max_tokens: "number",
    headers: "json",
  });
  expect(fieldIn(ANNOTATION, "mcp_config")).toMatchObject({
    label: "MCP config",
    description: "MCP server",
  });
});

test("required means: has no default either", () => {
  expect(fieldIn(SEED, "model_name").required).toBe(true);
  expect(fieldIn(SEED, "system_prompt").required).toBe(false);
  expect(fieldIn(ZOD_CONTEXT, "web_search").required).toBe(false);
  expect(fieldIn(ZOD_CONTEXT, "required_label").required).toBe(true);
});

test.each([
  ["system_prompt", {}, "prompt"],
  ["research_instructions", {}, "prompt"],
  ["value", { langgraph_type: "prompt" }, "prompt"],
  ["value", { default: "two\nlines" }, "prompt"],
  ["prompt_model", {}, "text"],
  ["prompt_id", {}, "text"],
  ["mcp_prompt", { x_oap_ui_config: { type: "text" } }, "text"],
  ["openai_api_key", {}, "secret"],
  ["value", { format: "password" }, "secret"],
  ["value", { writeOnly: true }, "secret"],
  ["memory_key", { default: "history" }, "text"],
])("a text called %s with %j is drawn as %s", (key, more, kind) => {
  expect(fieldIn(objectOf({ [key]: { type: "string", ...more } }), key).kind).toBe(kind);
});

test("zod's safe-integer bounds are no bounds", () => {
  expect(fieldIn(ZOD_CONTEXT, "top_k")).toMatchObject({
    integer: true,
    min: undefined,
    slider: false,
  });
  expect(fieldIn(ZOD_CONTEXT, "max_tokens")).toMatchObject({ min: 1, max: 32000, slider: false });
});

test("exclusive bounds become the nearest values that are allowed", () => {
  expect(onlyField({ type: "integer", exclusiveMinimum: 0, exclusiveMaximum: 10 })).toMatchObject({
    min: 1,
    max: 9,
  });
  expect(fieldIn(KITCHEN_SINK, "limits", "burst")).toMatchObject({ min: 0.1, max: 9.9, step: 0.1 });
});

test("discriminated unions are named choices, and the choice stands for the constant", () => {
  for (const [schema, key, labels] of [
    [KITCHEN_SINK, "tagged", ["Email", "Slack"]],
    [ZOD_CONTEXT, "retry", ["None", "Exponential"]],
  ] as const) {
    const union = fieldIn(schema, key);
    if (union.kind !== "union") throw new Error("not a union");
    expect(union.branches.map(({ label }) => label)).toEqual(labels);
    expect(union.branches.map(({ tag }) => tag?.key)).toEqual(["kind", "kind"]);
    const hidden = union.branches.flatMap(({ field }) =>
      field.kind === "group" ? field.fields.filter(({ kind }) => kind === "hidden") : [],
    );
    expect(hidden.map(({ key }) => key)).toEqual(["kind", "kind"]);
  }
});

test("unions of constants and of texts with known values need no choice of kind", () => {
  const titled = {
    oneOf: [
      { const: "a", title: "Ay" },
      { const: "b", title: "Bee" },
    ],
  };
  expect(onlyField(titled)).toMatchObject({
    kind: "choice",
    options: [{ label: "Ay" }, { label: "Bee" }],
  });
  expect(onlyField({ anyOf: [{ enum: ["gpt", "claude"] }, { type: "string" }] })).toMatchObject({
    kind: "text",
    suggestions: ["gpt", "claude"],
  });
  expect(onlyField({ anyOf: [{ type: "number" }, { type: "integer" }] }).kind).toBe("number");
  expect(
    onlyField({ anyOf: [{ required: ["a"] }, { required: ["b"] }], ...objectOf({ a: {}, b: {} }) })
      .kind,
  ).toBe("group");
});

test("recursion is drawn some levels deep and JSON below", () => {
  const levels: string[] = [];
  for (let at: FormField | null = fieldIn(KITCHEN_SINK, "tree"); at; ) {
    levels.push(at.kind);
    const children: FormField | undefined =
      at.kind === "group" ? at.fields.find(({ key }) => key === "children") : undefined;
    at = children?.kind === "list" ? children.item : null;
  }
  expect(levels).toEqual(["group", "group", "group", "json"]);
});

test("conditional properties are offered, never required", () => {
  const schema: JsonSchema = {
    ...objectOf({ mode: { enum: ["a", "b"] } }),
    if: { properties: { mode: { const: "a" } } },
    else: { properties: { extra: { type: "string" } }, required: ["extra"] },
    allOf: [objectOf({ base: { type: "integer" } }, ["base"])],
  };
  expect(kinds(schema)).toEqual({ base: "number", mode: "choice", extra: "text" });
  expect(fieldIn(schema, "base").required).toBe(true);
  expect(fieldIn(schema, "extra").required).toBe(false);
});

test("what cannot be drawn is JSON with the reason at its field", () => {
  expect(onlyField({ $ref: "#/$defs/gone" })).toMatchObject({
    kind: "json",
    reason: "Its schema refers to “#/$defs/gone”, which is not part of it.",
  });
  expect(onlyField({ type: "array", items: {} })).toMatchObject({ kind: "json", expects: "list" });
  expect(onlyField({ type: "object" })).toMatchObject({ kind: "json", expects: "object" });
});

test("names that belong to Object are keys like any other", () => {
  const schema = objectOf({ constructor: { type: "string" }, toString: { type: "boolean" } });
  expect(kinds(schema)).toEqual({ constructor: "text", toString: "boolean" });
});

test("anchors and ids are references too", () => {
  const $defs = {
    named: { $anchor: "here", type: "boolean" },
    other: { $id: "o", type: "integer" },
  };
  const schema = { ...objectOf({ a: { $ref: "#here" }, b: { $ref: "o" } }), $defs };
  expect(kinds(schema)).toEqual({ a: "boolean", b: "number" });
});
