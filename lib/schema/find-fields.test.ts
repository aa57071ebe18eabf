import fc from "fast-check";
import { expect, test } from "vitest";
import type { JsonObject } from "@/lib/langgraph/types";
import { countFields } from "./count-fields";
import { pathKey } from "./edit-value";
import { type FieldQuery, findFields } from "./find-fields";
import { graphSchema } from "./fixtures/arbitrary-schemas";
import { objectOf } from "./fixtures/graph-schemas";
import { ZOD_CONTEXT } from "./fixtures/javascript-schemas";
import type { GroupField } from "./form-field";
import { formModel } from "./form-model";

const SCHEMA = objectOf({
  system_prompt: { type: "string", langgraph_nodes: ["call_model"] },
  top_k: { type: "integer", title: "Breadth", default: 5, description: "How far to look" },
  output: {
    type: "object",
    title: "Output format",
    properties: {
      style: { type: "string", default: "plain" },
      résumé: { type: "boolean" },
    },
  },
  tools: {
    type: "array",
    items: { type: "object", properties: { endpoint: { type: "string" } } },
  },
});

const root = rootOf(SCHEMA);

function rootOf(schema: JsonObject): GroupField {
  const { root: group } = formModel(schema);
  if (!group) throw new Error("no form");
  return group;
}

function find(query: Partial<FieldQuery>, values: JsonObject = {}) {
  const { hidden, matches } = findFields(root, { text: "", changedOnly: false, ...query }, values);
  const paths = [
    ["system_prompt"],
    ["top_k"],
    ["output"],
    ["output", "style"],
    ["output", "résumé"],
    ["tools"],
  ];
  const shown = paths.filter((path) => !hidden.has(pathKey(path))).map((path) => path.join("."));
  return { shown, matches };
}

test("an empty query hides nothing", () => {
  expect(find({})).toEqual({
    shown: ["system_prompt", "top_k", "output", "output.style", "output.résumé", "tools"],
    matches: 6,
  });
  expect(countFields(root)).toBe(6);
});

test.each([
  ["label", "breadth", ["top_k"]],
  ["key", "TOP_K", ["top_k"]],
  ["key in words", "top k", ["top_k"]],
  ["description", "far look", ["top_k"]],
  ["node", "call_model", ["system_prompt"]],
  ["text without its accents", "resume", ["output", "output.résumé"]],
  ["field of an item of a list", "endpoint", ["tools"]],
  ["group, with all of its fields", "format", ["output", "output.style", "output.résumé"]],
  ["nothing", "no such thing", []],
])("finds by %s", (_, text, shown) => {
  expect(find({ text }).shown).toEqual(shown);
});

test("a group that is only the way to a match does not count", () => {
  expect(find({ text: "style" })).toEqual({ shown: ["output", "output.style"], matches: 1 });
});

test("changed only: what is set and differs from the default, with its groups", () => {
  const values = { top_k: 5, system_prompt: "", output: { style: "bold" }, other: 1 };
  expect(find({ changedOnly: true }, values)).toEqual({
    shown: ["system_prompt", "output", "output.style"],
    matches: 2,
  });
  expect(find({ changedOnly: true, text: "style" }, values).shown).toEqual([
    "output",
    "output.style",
  ]);
  expect(find({ changedOnly: true }, { output: {} })).toEqual({ shown: [], matches: 0 });
  // A value that a group cannot hold is drawn as JSON, and so found as one.
  expect(find({ changedOnly: true }, { output: "odd" }).shown).toContain("output");
});

test("hidden fields of the schema are neither found nor counted", () => {
  const schema = {
    ...SCHEMA,
    properties: { secret_flag: { x_oap_ui_config: { type: "hidden" } } },
  };
  expect(countFields(rootOf(schema))).toBe(0);
  expect(countFields(rootOf(ZOD_CONTEXT))).toBeGreaterThan(8);
});

test("a field in sight has its groups in sight, and no query hides nothing, whatever the schema", () => {
  function expectReachable(group: GroupField, hidden: ReadonlySet<string>, path: string[]) {
    for (const inner of group.fields) {
      const at = [...path, inner.key];
      if (path.length > 0 && hidden.has(pathKey(path)) && inner.kind !== "hidden") {
        expect(hidden).toContain(pathKey(at));
      }
      if (inner.kind === "group") expectReachable(inner, hidden, at);
    }
  }
  fc.assert(
    fc.property(graphSchema, fc.string({ maxLength: 2 }), (schema, text) => {
      const { root: group } = formModel(schema);
      if (!group) return;
      const all = findFields(group, { text: "", changedOnly: false }, {});
      expect([all.hidden.size, all.matches]).toEqual([0, countFields(group)]);
      expectReachable(group, findFields(group, { text, changedOnly: false }, {}).hidden, []);
    }),
    { numRuns: 500 },
  );
});
