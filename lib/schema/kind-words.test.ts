import { expect, test } from "vitest";
import type { JsonSchema } from "@/lib/langgraph/types";
import { formModel } from "./form-model";
import { kindWords } from "./kind-words";

function wordsOf(property: JsonSchema): string | undefined {
  const { root } = formModel({ type: "object", properties: { value: property } });
  return root?.fields.map((field) => kindWords(field))[0];
}

test.each<[JsonSchema, string]>([
  [{ type: "string" }, "text"],
  [{ type: "string", format: "uri" }, "web address"],
  [{ type: "integer" }, "whole number"],
  [{ type: "number", minimum: 0, maximum: 2 }, "number from 0 to 2"],
  [{ type: "integer", minimum: 1 }, "whole number, at least 1"],
  [{ type: "number", maximum: 9 }, "number, at most 9"],
  [{ type: "boolean" }, "on or off"],
  [{ const: "a" }, 'always "a"'],
  [{ enum: ["a", "b"] }, "one of a, b"],
  [{ enum: ["a", "b", "c", "d", "e", "f", "g", "h"] }, "one of a, b, c, d, e, f and 2 more"],
  [{ type: "array", items: { type: "string" } }, "list of text"],
  [{ type: "array", items: { type: "integer" } }, "list of whole numbers"],
  [
    {
      type: "array",
      items: { type: "object", properties: { a: { type: "string" }, b: { type: "string" } } },
    },
    "list of objects with 2 fields",
  ],
  [{ type: "object", properties: { a: { type: "string" } } }, "1 field"],
  [{ type: "object", additionalProperties: { type: "number" } }, "by name, number each"],
  [{}, "any value"],
])("%j takes %s", (schema, words) => {
  expect(wordsOf(schema)).toBe(words);
});

test("lists of lists of lists end somewhere", () => {
  const nested = (depth: number): JsonSchema =>
    depth === 0 ? { type: "string" } : { type: "array", items: nested(depth - 1) };
  expect(wordsOf(nested(6))).toBe("list of list of list of list");
});
