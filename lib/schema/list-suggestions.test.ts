import { expect, test } from "vitest";
import type { JsonObject } from "@/lib/langgraph/types";
import { fieldAt } from "./edit-value";
import { objectOf } from "./fixtures/graph-schemas";
import { formModel } from "./form-model";

const TEXTS = { type: "array", items: { type: "string" } };
const MCP = {
  type: "mcp",
  default: { tools: ["add", "divide"], url: "https://mcp.example", auth_required: true },
};

function field(schema: JsonObject, ...path: string[]) {
  const { root } = formModel(schema);
  return root && fieldAt(root, path);
}

function suggested(property: JsonObject): string[] {
  const list = field(objectOf({ tools: property }), "tools");
  return list?.kind === "list" && list.item.kind === "text" ? list.item.suggestions : [];
}

test.each<[string, JsonObject]>([
  ["examples of the items", { items: { type: "string", examples: ["add", "divide"] } }],
  ["examples of the list", { ...TEXTS, examples: [["add"], ["divide"]] }],
  [
    "values beside free text",
    { items: { anyOf: [{ enum: ["add", "divide"] }, { type: "string" }] } },
  ],
  ["the default", { ...TEXTS, default: ["add", "divide"] }],
  [
    "the hint's default",
    { ...TEXTS, x_oap_ui_config: { type: "json2", default: ["add", "divide"] } },
  ],
  ["the hint's tools", { ...TEXTS, x_oap_ui_config: MCP }],
  [
    "the hint's options",
    {
      ...TEXTS,
      x_oap_ui_config: { type: "select", options: [{ value: "add" }, { value: "divide" }] },
    },
  ],
])("items of a list are suggested from %s", (_, property) => {
  expect(suggested(property)).toEqual(["add", "divide"]);
});

test("an mcp or rag object is a group by its schema, with suggestions from the hint around it", () => {
  const schema = objectOf({
    mcp: {
      anyOf: [{ $ref: "#/$defs/MCP" }, { type: "null" }],
      default: null,
      metadata: { x_oap_ui_config: MCP },
    },
    rag: {
      ...objectOf({ rag_url: { type: "string" }, collections: TEXTS }),
      x_oap_ui_config: { type: "rag", default: { collections: ["papers"] } },
    },
  });
  const parts = { url: { type: "string" }, tools: TEXTS, auth_required: { type: "boolean" } };
  const whole = { ...schema, $defs: { MCP: objectOf(parts) } };
  expect(field(whole, "mcp")).toMatchObject({
    kind: "group",
    fields: [{ kind: "text" }, { kind: "list" }, { kind: "boolean" }],
  });
  expect(field(whole, "mcp", "url")).toMatchObject({ suggestions: ["https://mcp.example"] });
  expect(field(whole, "mcp", "tools")).toMatchObject({ item: { suggestions: ["add", "divide"] } });
  expect(field(whole, "rag", "collections")).toMatchObject({ item: { suggestions: ["papers"] } });
});

test.each(["mcp", "rag"])(
  "an object of type %s without a schema is JSON with the reason",
  (type) => {
    const nullable = { anyOf: [{ type: "object" }, { type: "null" }] };
    const bare: JsonObject[] = [{}, { type: "object" }, nullable];
    for (const property of bare) {
      const hinted = { ...property, metadata: { x_oap_ui_config: { type } } };
      expect(field(objectOf({ value: hinted }), "value")).toMatchObject({
        kind: "json",
        reason: `The graph's schema does not name the parts of its ${type.toUpperCase()} settings.`,
      });
    }
  },
);

test("secrets and other kinds are given no suggestions", () => {
  const keys = field(objectOf({ api_keys: { ...TEXTS, examples: ["abc"] } }), "api_keys");
  expect(keys).toMatchObject({ item: { kind: "secret" } });
  expect(keys).not.toHaveProperty("item.suggestions");
});
