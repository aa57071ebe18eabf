import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryJson } from "@/lib/langgraph/arbitrary-json";
import { sameJson } from "@/lib/langgraph/values";
import { readableJson } from "./readable-json";

test("without texts of several lines it is JSON, whatever the order of keys", () => {
  fc.assert(
    fc.property(arbitraryJson, (value) => {
      const text = readableJson(value);
      if (!text.includes("|\n")) expect(sameJson(JSON.parse(text), value)).toBe(true);
    }),
  );
  expect(readableJson({ b: [], a: { c: null } })).toBe(
    '{\n  "a": {\n    "c": null\n  },\n  "b": []\n}',
  );
});

test("a text of several lines stands as real lines, without a comma after its last", () => {
  expect(readableJson({ prompt: "one\n\n  two", z: 1 })).toBe(
    '{\n  "prompt": |\n    one\n\n      two\n  "z": 1\n}',
  );
});
