import fc from "fast-check";
import { expect, test } from "vitest";
import type { Json, JsonObject } from "@/lib/langgraph/types";
import { jsonValue } from "./fixtures/arbitrary-schemas";
import { objectOf } from "./fixtures/graph-schemas";
import type { FormField } from "./form-field";
import { formModel } from "./form-model";
import { type HintWidget, marksSecret, readHints } from "./read-hints";

function only(property: JsonObject, rest: JsonObject = {}): FormField {
  const { root, reason } = formModel({ ...objectOf({ value: property }), ...rest });
  const [field] = root?.fields ?? [];
  if (!field) throw new Error(`no field: ${reason}`);
  return field;
}

const WIDGETS: HintWidget[] = [
  "text",
  "textarea",
  "password",
  "number",
  "boolean",
  "slider",
  "select",
  "json",
  "hidden",
  "mcp",
  "rag",
  "agents",
];

test.each(WIDGETS)(
  "a hint of type %s is read at the top and in metadata, of any vendor",
  (type) => {
    for (const key of ["x_oap_ui_config", "x_ui_config", "x_acme_ui_config"]) {
      expect(readHints({ [key]: { type } }).widget).toBe(type);
      expect(readHints({ metadata: { owner: "me", [key]: { type } } }).widget).toBe(type);
      expect(readHints({ metadata: { json_schema_extra: { [key]: { type } } } }).widget).toBe(type);
    }
  },
);

test("the usual vendor wins over others, the top over metadata, a known type over an unknown", () => {
  const both = { x_acme_ui_config: { type: "text" }, x_oap_ui_config: { type: "json" } };
  expect(readHints(both).widget).toBe("json");
  const places = {
    x_oap_ui_config: { type: "text" },
    metadata: { x_oap_ui_config: { type: "json" } },
  };
  expect(readHints(places).widget).toBe("text");
  const unknown = {
    x_oap_ui_config: { type: "hologram" },
    metadata: { x_oap_ui_config: { type: "json" } },
  };
  expect(readHints(unknown).widget).toBe("json");
});

test("hints count where they stand: the property, its nullable member, the target of its reference", () => {
  const hint: JsonObject = { type: "string", x_oap_ui_config: { type: "textarea" } };
  expect(only(hint).kind).toBe("prompt");
  expect(only({ anyOf: [hint, { type: "null" }] }).kind).toBe("prompt");
  expect(only({ $ref: "#/$defs/Hinted" }, { $defs: { Hinted: hint } }).kind).toBe("prompt");
  const noded = { type: "string", langgraph_nodes: ["a"], langgraph_type: "prompt" };
  const nullable: JsonObject = {
    anyOf: [{ $ref: "#/$defs/Noded" }, { type: "null" }],
    metadata: { langgraph_nodes: ["b"] },
  };
  expect(only(nullable, { $defs: { Noded: noded } })).toMatchObject({
    kind: "prompt",
    nodes: ["b", "a"],
    nullable: true,
  });
  const target = {
    type: "number",
    metadata: { x_oap_ui_config: { type: "slider", min: 0, max: 9 } },
  };
  const owned = { $ref: "#/$defs/Number", metadata: { owner: "me" } };
  expect(only(owned, { $defs: { Number: target } })).toMatchObject({ slider: true, max: 9 });
});

test("the property's own hint wins over that of its reference", () => {
  const target = { type: "string", x_oap_ui_config: { type: "textarea", placeholder: "theirs" } };
  const property = { $ref: "#/$defs/T", x_oap_ui_config: { type: "text", placeholder: "mine" } };
  expect(only(property, { $defs: { T: target } })).toMatchObject({
    kind: "text",
    placeholder: "mine",
  });
});

test("keys of .meta() and of templates are read", () => {
  const meta = {
    type: "string",
    examples: ["gpt", "claude"],
    title: "Model",
    langgraph_nodes: "a",
  };
  expect(only(meta)).toMatchObject({
    label: "Model",
    suggestions: ["gpt", "claude"],
    nodes: ["a"],
  });
  const llm = { type: "string", __template_metadata__: { kind: "llm" } };
  expect(readHints(llm).templateKind).toBe("llm");
  const { root } = formModel(objectOf({ llm_for_instructions: llm }));
  expect(root?.fields[0]?.kind).toBe("text");
});

test.each<JsonObject>([
  { format: "password" },
  { writeOnly: true },
  { type: "string", format: "password", writeOnly: true },
  { langgraph_type: "secret" },
  { metadata: { langgraph_type: "password" } },
  { x_oap_ui_config: { type: "password" } },
])("%j marks a secret", (schema) => {
  expect(marksSecret(schema)).toBe(true);
  expect(only({ type: "string", ...schema }).kind).toBe("secret");
});

test("where the schema says nothing of the value's type, the hint does", () => {
  const kinds: [HintWidget, string][] = [
    ["text", "text"],
    ["textarea", "prompt"],
    ["number", "number"],
    ["boolean", "boolean"],
    ["json", "json"],
    ["hidden", "hidden"],
  ];
  for (const [type, kind] of kinds) {
    expect(only({ x_oap_ui_config: { type } }).kind).toBe(kind);
  }
});

const HOSTILE: Json[] = [
  null,
  "text",
  5,
  [],
  [[]],
  { type: "constructor" },
  { type: "toString", options: 5, min: "0" },
  { type: ["slider"], label: {}, default: { a: [] } },
  { type: "slider", min: "a", max: null, step: -1 },
  { type: "select", options: [null, 1, { value: {} }, { label: 5 }, { value: "a", label: [] }] },
  JSON.parse('{"type":"text","__proto__":{"label":"polluted","min":1}}'),
  JSON.parse('{"__proto__":{"type":"hidden"}}'),
];

test.each(HOSTILE)("a malformed hint %j changes no type and never throws", (hint) => {
  for (const type of ["string", "number", "boolean", "array", "object"]) {
    const plain = only({ type });
    const hinted = only({ type, x_oap_ui_config: hint, metadata: { x_acme_ui_config: hint } });
    // The one option that can be read is a text.
    const selects = type === "string" && JSON.stringify(hint).includes("select");
    expect(hinted.kind).toBe(selects ? "choice" : plain.kind);
    expect(hinted.label).toBe(plain.label);
  }
  for (const key of ["langgraph_nodes", "langgraph_type", "__template_metadata__", "examples"]) {
    expect(only({ type: "string", [key]: hint }).kind).toBe("text");
  }
  expect(Object.keys(Object.prototype)).toEqual([]);
});

test("any JSON at all as a hint never throws", () => {
  fc.assert(
    fc.property(jsonValue, jsonValue, fc.constantFrom(...WIDGETS), (hint, more, type) => {
      const ui = typeof hint === "object" && hint !== null ? { ...hint, type } : hint;
      const keys = { x_oap_ui_config: ui, metadata: more, langgraph_nodes: hint, examples: more };
      only({ type: "string", ...keys });
      only(keys);
      only({ ...objectOf({ tools: { items: { type: "string" } } }), ...keys });
    }),
    { numRuns: 1_000 },
  );
});

test("a hundred thousand nodes are read, each once", () => {
  const names = Array.from({ length: 100_000 }, (_, index) => `node ${index}`);
  const { nodes } = readHints({ langgraph_nodes: [...names, ...names, 5, "", null] });
  expect(nodes).toHaveLength(100_000);
});
