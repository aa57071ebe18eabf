import fc from "fast-check";
import { expect, test } from "vitest";
import { afterUpdate, assistantCreate, assistantUpdate } from "@/lib/langgraph/assistant-payload";
import { SILENT_SERVER } from "@/lib/langgraph/capabilities";
import type { Assistant, JsonObject, JsonSchema, ServerInfo } from "@/lib/langgraph/types";
import { configurableOf, readValues, sameJson } from "@/lib/langgraph/values";
import { valuesHome } from "@/lib/langgraph/values-home";
import { editValues, setAt } from "@/lib/schema/edit-value";
import { graphSchema, jsonValue, storedValues } from "@/lib/schema/fixtures/arbitrary-schemas";
import { graphSchemas } from "@/lib/schema/fixtures/graph-schemas";
import { formModel } from "@/lib/schema/form-model";
import {
  type AssistantFormValues,
  EMPTY_FORM,
  editedAssistant,
  formValuesOf,
} from "./assistant-form-values";

const RUNS = { numRuns: 5_000 };

const SERVERS: ServerInfo[] = [
  { ...SILENT_SERVER, context: "js", version: "1.5.1", langgraph_js_version: "1.5.1" },
  { ...SILENT_SERVER, version: "0.6.0", langgraph_py_version: "1.0.0" },
  { ...SILENT_SERVER, name: "Aegra" },
  SILENT_SERVER,
];

const assistant: fc.Arbitrary<Assistant> = fc.record({
  assistant_id: fc.constant("62e209ca-9154-432a-b9e9-2d75c7a9219b"),
  graph_id: fc.constantFrom("agent", "a b", "__proto__"),
  name: fc.constantFrom("One", " One ", ""),
  description: fc.constantFrom(null, "", "Line one\r\nline two"),
  version: fc.constant(1),
  config: fc
    .record(
      {
        configurable: storedValues,
        recursion_limit: fc.oneof(fc.constantFrom(25, 0, 1.5, "25", null), fc.nat()),
        tags: fc.oneof(fc.constantFrom([], ["a"], ["a", 1], "a", null), jsonValue),
        max_concurrency: jsonValue,
      },
      { requiredKeys: [] },
    )
    .map((config): JsonObject => config),
  context: fc.oneof(storedValues, fc.constantFrom(null, {})),
  metadata: storedValues,
  created_at: fc.constant("2026-01-01T00:00:00Z"),
  updated_at: fc.constant("2026-01-01T00:00:00Z"),
});

const server = fc.constantFrom(...SERVERS);
const schemasOf = (schema: JsonSchema, hasContext: boolean) =>
  graphSchemas({ config_schema: schema, context_schema: hasContext ? schema : null });

/** The assistant after the form was saved, and the values that a run would get. */
function saved(base: Assistant, form: AssistantFormValues, home: ReturnType<typeof valuesHome>) {
  const edited = editedAssistant(form, formValuesOf(base, home), base.graph_id);
  const after = afterUpdate(base, assistantUpdate(base, edited, home));
  return { after, values: readValues(after, home) };
}

function aroundTheValues({
  config,
  context: _,
  metadata,
  ...rest
}: ReturnType<typeof afterUpdate>) {
  const { configurable: _c, ...settings } = config;
  // The API cannot remove a key of metadata, so null is how it says absent.
  const present = Object.entries(metadata).filter(([, value]) => value !== null);
  const { graph_id, name, description } = rest;
  return { graph_id, name, description, settings, metadata: Object.fromEntries(present) };
}

test("opened and saved untouched, every assistant is as it was, in every home", () => {
  fc.assert(
    fc.property(assistant, graphSchema, server, fc.boolean(), (base, schema, info, hasContext) => {
      const home = valuesHome(info, schemasOf(schema, hasContext), base);
      const form = formValuesOf(base, home);
      const { after, values } = saved(base, form, home);
      expect(sameJson(values, readValues(base, home))).toBe(true);
      expect(sameJson(aroundTheValues(after), aroundTheValues(base))).toBe(true);
      if (home !== "both") return;
      expect(sameJson(after.config, base.config)).toBe(true);
      expect(sameJson(after.context, base.context)).toBe(true);
    }),
    RUNS,
  );
}, 60_000);

test("one field edited and saved changes one path of the values and nothing around them", () => {
  fc.assert(
    fc.property(
      fc.record({ base: assistant, schema: graphSchema, info: server, hasContext: fc.boolean() }),
      jsonValue,
      fc.nat(),
      ({ base, schema, info, hasContext }, next, pick) => {
        const { root } = formModel(schema);
        const key = root?.fields[pick % root.fields.length]?.key;
        const home = valuesHome(info, schemasOf(schema, hasContext), base);
        const form = formValuesOf(base, home);
        if (!root || key === undefined) return;
        const before = readValues(base, home);
        const edited = editValues(root, before, [key], next);
        const valuesByGraph = { [base.graph_id]: edited };
        const { after, values } = saved(base, { ...form, valuesByGraph }, home);
        expect(sameJson(values, setAt(before, [key], next))).toBe(true);
        expect(sameJson(aroundTheValues(after), aroundTheValues(base))).toBe(true);
        if (home !== "both") return;
        const others = (held: JsonObject) => setAt(held, [key], undefined);
        const kept = configurableOf(base.config);
        if (Object.keys(kept).length === 0) return;
        expect(sameJson(others(configurableOf(after.config)), others(kept))).toBe(true);
      },
    ),
    RUNS,
  );
}, 60_000);

test("a new assistant whose form nobody touched holds no value, whatever the schema suggests", () => {
  fc.assert(
    fc.property(graphSchema, server, fc.boolean(), (schema, info, hasContext) => {
      const home = valuesHome(info, schemasOf(schema, hasContext));
      const edited = editedAssistant({ ...EMPTY_FORM, name: "New" }, EMPTY_FORM, "agent");
      const { config, context } = assistantCreate("id", edited, home);
      expect({ config, context }).toEqual({ config: {}, context: undefined });
    }),
    { numRuns: 500 },
  );
}, 60_000);
