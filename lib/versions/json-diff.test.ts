import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryJson, arbitraryObject } from "@/lib/langgraph/arbitrary-json";
import { storedValues } from "@/lib/schema/fixtures/arbitrary-schemas";
import { applyChanges, jsonChanges } from "./json-diff";

const RUNS = { numRuns: 5_000 };

describe("jsonChanges", () => {
  it("applied to the one value gives the other", () => {
    const values = fc.oneof(arbitraryObject, storedValues, arbitraryJson);
    fc.assert(
      fc.property(values, values, (a, b) => {
        expect(applyChanges(a, jsonChanges(a, b))).toEqual(b);
      }),
      RUNS,
    );
  });

  it("finds nothing between a value and its copy", () => {
    fc.assert(
      fc.property(arbitraryJson, (value) => {
        expect(jsonChanges(value, structuredClone(value))).toEqual([]);
      }),
    );
  });

  it("goes into objects, and takes texts and lists as a whole", () => {
    const a = { kept: 1, limits: { max: 1, min: 0 }, tools: ["a"], gone: null };
    const b = { kept: 1, limits: { max: 2, min: 0 }, tools: ["a", "b"], come: {} };
    expect(jsonChanges(a, b)).toEqual([
      { path: ["limits", "max"], before: 1, after: 2 },
      { path: ["tools"], before: ["a"], after: ["a", "b"] },
      { path: ["gone"], before: null, after: undefined },
      { path: ["come"], before: undefined, after: {} },
    ]);
  });
});
