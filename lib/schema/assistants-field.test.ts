import { expect, test } from "vitest";
import type { Json, JsonObject } from "@/lib/langgraph/types";
import { assistantsIn, withAssistant, withoutAssistant } from "./assistants-value";
import { fieldFits } from "./field-fits";
import { objectOf } from "./fixtures/graph-schemas";
import type { AssistantsField, FormField } from "./form-field";
import { formModel } from "./form-model";

const ADA = { id: "id-1", name: "Ada", graph: "agent" };
const TEXT = { type: "string" };
const OAP_ENTRY = objectOf({ agent_id: TEXT, deployment_url: TEXT, name: TEXT });

function drawn(property: JsonObject, hint: JsonObject = {}): FormField {
  const metadata = { x_oap_ui_config: { type: "agents", ...hint } };
  const [field] = formModel(objectOf({ agents: { ...property, metadata } })).root?.fields ?? [];
  if (!field) throw new Error("no field");
  return field;
}

function picker(property: JsonObject, hint: JsonObject = {}): AssistantsField {
  const field = drawn(property, hint);
  if (field.kind !== "assistants") throw new Error(`a ${field.kind}`);
  return field;
}

test.each<[string, JsonObject, Json]>([
  ["no schema", {}, [{ agent_id: "id-1", name: "Ada" }]],
  ["a list of anything", { type: "array" }, [{ agent_id: "id-1", name: "Ada" }]],
  ["a list of objects", { items: OAP_ENTRY }, [{ agent_id: "id-1", name: "Ada" }]],
  ["a list of ids", { items: TEXT }, ["id-1"]],
  ["one object", OAP_ENTRY, { agent_id: "id-1", name: "Ada" }],
  ["one id", TEXT, "id-1"],
  ["a nullable list", { anyOf: [{ type: "array", items: TEXT }, { type: "null" }] }, ["id-1"]],
  [
    "names of its own",
    { items: objectOf({ assistant_id: TEXT, graph_id: TEXT }) },
    [{ assistant_id: "id-1", graph_id: "agent" }],
  ],
])("of %s a new entry has the schema's own shape", (_, property, written) => {
  const field = picker(property);
  expect(withAssistant(field, undefined, ADA)).toEqual(written);
  expect(assistantsIn(field, written)).toMatchObject([{ id: "id-1" }]);
});

test("a URL is written only where the schema or the author's samples have one", () => {
  const url = { type: "string", default: "https://graphs.example" };
  const withDefault = { items: objectOf({ agent_id: TEXT, deployment_url: url }) };
  expect(withAssistant(picker(withDefault), [], ADA)).toEqual([
    { agent_id: "id-1", deployment_url: "https://graphs.example" },
  ]);
  const sample = (deployment_url: string) => ({ agent_id: "x", name: "X", deployment_url });
  const shared = picker(
    {},
    { default: [sample("https://a.example"), sample("https://a.example")] },
  );
  expect(shared.url).toBe("https://a.example");
  const apart = picker({}, { default: [sample("https://a.example"), sample("https://b.example")] });
  expect(apart.url).toBe(undefined);
});

test("samples tell the shape where the schema does not", () => {
  expect(picker({}, { default: ["x"] }).keys).toBe(null);
  expect(picker({}, { default: { agent_id: "x" } })).toMatchObject({ many: false });
  expect(picker({}, { default: [{ id: "x", agent_name: "X" }] }).keys).toEqual({
    id: "id",
    name: "agent_name",
    graph: null,
    url: null,
  });
});

test("what is held stays as it is when others come and go", () => {
  const held = { agent_id: "a", deployment_url: "https://old.example", extra: { kept: 1 } };
  const field = picker({ items: OAP_ENTRY });
  const more = withAssistant(field, [held], ADA);
  expect(more).toEqual([held, { agent_id: "id-1", name: "Ada" }]);
  expect(withoutAssistant(field, more, 1)).toEqual([held]);
  expect(withoutAssistant(picker(TEXT), "id-1", 0)).toBe(undefined);
});

test.each<[Json, boolean]>([
  [null, true],
  [[], true],
  [["a"], true],
  [[{ agent_id: "a", more: 1 }], true],
  [[{ agent_id: "" }], false],
  [[{ name: "no id" }], false],
  [[5], false],
  [{ agent_id: "a" }, false],
  [Array.from({ length: 201 }, () => "a"), false],
])("a list of assistants shows %j: %s", (value, fits) => {
  expect(fieldFits(picker({ items: OAP_ENTRY }), value)).toBe(fits);
});

test.each<JsonObject>([
  { type: "number" },
  { items: objectOf({ title: TEXT }) },
  { items: { type: "integer" } },
  { $ref: "#/$defs/gone" },
])("of %j the value is JSON, with the reason", (property) => {
  const field = drawn(property);
  expect(field).toMatchObject({ kind: "json", reason: expect.stringContaining("schema") });
});
