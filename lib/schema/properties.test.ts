import fc from "fast-check";
import { expect, test } from "vitest";
import type { Json } from "@/lib/langgraph/types";
import { sameJson } from "@/lib/langgraph/values";
import { drawnPath } from "./drawn-path";
import { editValues, fieldAt, type Path, setAt, valueAt } from "./edit-value";
import { graphSchema, jsonValue, storedValues } from "./fixtures/arbitrary-schemas";
import { graphSchemas } from "./fixtures/graph-schemas";
import type { FormField, GroupField } from "./form-field";
import { formModel } from "./form-model";
import { configFormSource, inputFormSource, messagesKey } from "./form-schema";
import { parseJson } from "./parse-json";
import { unknownKeys } from "./unknown-keys";
import { validateValues } from "./validate";

const RUNS = { numRuns: 5_000 };

function paths(field: FormField, at: Path = []): Path[] {
  if (field.kind !== "group") return [at];
  return field.fields.flatMap((inner) => paths(inner, [...at, inner.key]));
}

/** Taking a value away takes away the optional groups that it leaves empty: the outermost of them. */
function outermostGone(path: Path, before: Json, after: Json): Path {
  const gone = (at: Path) => valueAt(before, at) !== undefined && valueAt(after, at) === undefined;
  const ends = path.map((_, index) => path.slice(0, index + 1));
  return ends.find(gone) ?? path;
}

function emptied(value: Json | undefined): string | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return JSON.stringify(value);
  const [only] = Object.values(value);
  return Object.keys(value).length > 1
    ? JSON.stringify(value)
    : only === undefined
      ? "{}"
      : emptied(only);
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
      unknownKeys(schema, schema);
    }),
    RUNS,
  );
}, 60_000);

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
        const changed =
          next === undefined ? outermostGone(path, values, edited) : outermostNew(path, values);
        expect(sameJson(setAt(values, changed, valueAt(edited, changed)), edited)).toBe(true);
        if (next !== undefined) expectOnlyDefaults(root, edited, path, changed);
        // Only what nobody asked for goes along: a group that holds nothing else.
        const held = setAt(valueAt(values, changed), path.slice(changed.length), undefined);
        if (next === undefined) expect([undefined, "{}"]).toContain(emptied(held));
      },
    ),
    RUNS,
  );
}, 60_000);

/** The outermost group around `path` that an edit makes; the path itself where all of them are there. */
function outermostNew(path: Path, values: Json): Path {
  const ends = path.map((_, index) => path.slice(0, index + 1));
  return ends.find((end) => valueAt(values, end) === undefined) ?? path;
}

// A group that is made holds what was edited, and what its own default says besides.
function expectOnlyDefaults(root: GroupField, edited: Json, path: Path, made: Path): void {
  for (let end = made.length; end < path.length; end++) {
    const field = fieldAt(root, path.slice(0, end));
    const standard = field?.default ?? {};
    const others = setAt(valueAt(edited, path.slice(0, end)), path.slice(end, end + 1), undefined);
    for (const [key, value] of Object.entries(others ?? {})) {
      expect(sameJson(valueAt(standard, [key]), value)).toBe(true);
    }
  }
}

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
}, 60_000);

test("JSON that was written is read again", () => {
  fc.assert(
    fc.property(jsonValue, (value: Json) => {
      const text = JSON.stringify(value, null, 2);
      fc.pre(!text.includes("\\u0000"));
      expect(parseJson(text)).toEqual({ value, problem: null });
    }),
    RUNS,
  );
}, 60_000);
