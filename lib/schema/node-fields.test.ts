import { expect, test } from "vitest";
import type { GraphSchemas, JsonObject } from "@/lib/langgraph/types";
import { fieldsOfOthers, nodeFields } from "./node-fields";

const schemasOf = (properties: JsonObject): GraphSchemas => ({
  graph_id: "g",
  input_schema: null,
  output_schema: null,
  state_schema: null,
  config_schema: null,
  context_schema: { type: "object", properties },
});

const model = { type: "string", default: "small", langgraph_nodes: ["plan", "write"] };
const schemas = schemasOf({
  model,
  tone: { type: "string", langgraph_nodes: ["write"] },
  search: { type: "object", properties: { depth: { type: "integer", langgraph_nodes: ["plan"] } } },
  other: { type: "string" },
});

const told = (node: string, values: JsonObject) =>
  nodeFields(schemas, node, values).map(({ field, value, isDefault }) => [
    field.key,
    value,
    isDefault,
  ]);

test("a node's fields have the values that a run gives them, those in groups too", () => {
  expect(told("plan", { model: "large", search: { depth: 2 } })).toEqual([
    ["model", "large", false],
    ["depth", 2, false],
  ]);
});

test("a value that is not set is the default, or none", () => {
  expect(told("write", {})).toEqual([
    ["model", "small", true],
    ["tone", undefined, true],
  ]);
});

test("no field names the node, or there is no schema", () => {
  expect(told("__start__", {})).toEqual([]);
  expect(nodeFields({ ...schemas, context_schema: null }, "plan", {})).toEqual([]);
});

test("what nodeFields leaves out is hidden; a group stays for what is in it", () => {
  const paths = (node: string) => [...fieldsOfOthers(schemas, node)].map((key) => JSON.parse(key));
  expect(paths("plan")).toEqual([["tone"], ["other"]]);
  expect(paths("write")).toEqual([["search", "depth"], ["search"], ["other"]]);
  expect(fieldsOfOthers({ ...schemas, context_schema: null }, "plan").size).toBe(0);
});

test("all fields of a group that names the node stay", () => {
  const group = {
    type: "object",
    langgraph_nodes: ["plan"],
    properties: { depth: { type: "integer" } },
  };
  expect(fieldsOfOthers(schemasOf({ group }), "plan").size).toBe(0);
});
