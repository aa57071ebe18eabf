import fc from "fast-check";
import { expect, test } from "vitest";
import type { Json } from "@/lib/langgraph/types";
import { sameJson } from "@/lib/langgraph/values";
import { drawnPath } from "./drawn-path";
import { editValues, type Path, valueAt } from "./edit-value";
import { graphSchema, jsonValue, storedValues } from "./fixtures/arbitrary-schemas";
import { graphSchemas } from "./fixtures/graph-schemas";
import type { FormField, GroupField } from "./form-field";
import { formModel } from "./form-model";
import { configFormSource, inputFormSource, messagesKey } from "./form-schema";
import { parseJson } from "./parse-json";
import { validateValues } from "./validate";

const RUNS = { numRuns: 2_000 };

function paths(field: FormField, at: Path = []): Path[] {
  if (field.kind !== "group") return [at];
  return field.fields.flatMap((inner) => paths(inner, [...at, inner.key]));
}

function rootOf(schema: Parameters<typeof formModel>[0]): GroupField | null {
  return formModel(schema).root;
}

test("any schema is a form or has a reason, and none throws", () => {
  fc.assert(
    fc.property(fc.oneof(graphSchema, storedValues), (schema) => {
      const schemas = graphSchemas({ config_schema: schema, input_schema: schema });
      const source = configFormSource(schemas);
      expect(source.kind === "form" || source.reason.length > 0).toBe(true);
      inputFormSource(schemas);
      messagesKey(schemas);
    }),
    RUNS,
  );
});

test("an edit changes the value at its path, or an optional group around it, and nothing else", () => {
  fc.assert(
    fc.property(
      graphSchema,
      storedValues,
      fc.option(jsonValue, { nil: undefined }),
      fc.nat(),
      (schema, values, next, pick) => {
        const root = rootOf(schema);
        const all = root ? paths(root) : [];
        const path = all[pick % Math.max(all.length, 1)];
        if (!root || !path || path.length === 0) return;
        const before = structuredClone(values);
        const edited = editValues(root, values, path, next);
        expect(values).toEqual(before);
        if (next !== undefined) expect(sameJson(valueAt(edited, path), next)).toBe(true);
        else expect(valueAt(edited, path)).toBe(undefined);
        for (const [key, value] of Object.entries(values)) {
          if (key !== path[0]) expect(edited[key]).toBe(value);
        }
      },
    ),
    RUNS,
  );
});

test("validation never throws, and every error has a field to stand at", () => {
  fc.assert(
    fc.property(graphSchema, storedValues, (schema, values) => {
      const root = rootOf(schema);
      for (const { path, message } of validateValues(schema, values)) {
        expect(message).toMatch(/\.$/u);
        expect(root && drawnPath(root, path).length <= path.length).toBe(true);
      }
    }),
    RUNS,
  );
});

test("JSON that was written is read again", () => {
  fc.assert(
    fc.property(jsonValue, (value: Json) => {
      const text = JSON.stringify(value, null, 2);
      fc.pre(!text.includes("\\u0000"));
      expect(parseJson(text)).toEqual({ value, problem: null });
    }),
    RUNS,
  );
});
