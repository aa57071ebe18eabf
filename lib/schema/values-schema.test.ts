import { expect, test } from "vitest";
import type { GraphSchemas } from "@/lib/langgraph/types";
import { valuesSchema } from "./values-schema";

const context_schema = { type: "object", properties: { model: { type: "string" } } };
const SCHEMAS: GraphSchemas = {
  graph_id: "agent",
  input_schema: null,
  output_schema: null,
  state_schema: null,
  config_schema: null,
  context_schema,
};

test("the schema that the form draws", () => {
  expect(valuesSchema(SCHEMAS, "agent")).toBe(context_schema);
  expect(valuesSchema({ ...SCHEMAS, graph_id: null }, "agent")).toBe(context_schema);
});

test("none where it is another graph's, cannot be drawn or is not known", () => {
  expect(valuesSchema(SCHEMAS, "other")).toBe(null);
  expect(valuesSchema({ ...SCHEMAS, context_schema: null }, "agent")).toBe(null);
  expect(valuesSchema(undefined, "agent")).toBe(null);
});
