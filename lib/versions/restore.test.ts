import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryObject } from "@/lib/langgraph/arbitrary-json";
import { afterUpdate } from "@/lib/langgraph/assistant-payload";
import type { AssistantContent } from "@/lib/langgraph/types";
import { differingContent, differingFields } from "./compare";
import { restoreUpdate } from "./restore";

function contentFor(mirrored: boolean): fc.Arbitrary<AssistantContent> {
  return fc
    .record({
      graph_id: fc.constantFrom("agent", "plain"),
      name: fc.string(),
      description: fc.option(fc.string()),
      rest: arbitraryObject,
      values: arbitraryObject,
      other: arbitraryObject,
      metadata: arbitraryObject,
    })
    .map(({ rest, values, other, ...content }) => ({
      ...content,
      config: { ...rest, configurable: values },
      context: mirrored ? values : other,
    }));
}

describe("restoreUpdate", () => {
  it("brings every field back where the homes are apart", () => {
    fc.assert(
      fc.property(contentFor(false), contentFor(false), (version, current) => {
        const after = afterUpdate(current, restoreUpdate(version, current));
        expect(differingFields(version, after)).toEqual([]);
      }),
    );
  });

  it.each(["context", "configurable"] as const)(
    "brings every field back through %s alone where the server mirrors",
    (home) => {
      fc.assert(
        fc.property(contentFor(true), contentFor(true), (version, current) => {
          const update = restoreUpdate(version, current, home);
          const after = afterUpdate({ ...current, context: {} }, update);
          expect(differingContent(version, after)).toEqual([]);
        }),
      );
    },
  );

  it("never sends values in both homes where the server mirrors", () => {
    const version: AssistantContent = {
      graph_id: "agent",
      name: "n",
      description: null,
      config: { tags: ["t"], configurable: { model: "a" } },
      context: { model: "a" },
      metadata: { a: 1 },
    };
    const current = { metadata: { b: 2 } };
    expect(restoreUpdate(version, current, "configurable")).toEqual({
      graph_id: "agent",
      name: "n",
      description: "",
      metadata: { a: 1, b: null },
      config: { tags: ["t"], configurable: { model: "a" } },
    });
  });
});
