import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AssistantContent } from "@/lib/langgraph/types";
import { arbitraryContent } from "./arbitrary-content";
import { differingFields } from "./compare";
import { contentDiff, KEPT_IN } from "./content-diff";
import { stampMetadata } from "./save-stamp";

const BASE: AssistantContent = {
  graph_id: "agent",
  name: "n",
  description: null,
  config: {},
  context: null,
  metadata: {},
};

function changed(a: Partial<AssistantContent>, b: Partial<AssistantContent>) {
  return contentDiff({ ...BASE, ...a }, { ...BASE, ...b })
    .filter((entry) => entry.changed)
    .map(({ changed: _, ...entry }) => entry);
}

describe("contentDiff", () => {
  it("shows a change exactly when the contents differ", () => {
    fc.assert(
      fc.property(arbitraryContent, arbitraryContent, (a, b) => {
        const shown = contentDiff(a, b).some((entry) => entry.changed);
        expect(shown).toBe(differingFields(a, b).length > 0);
      }),
      { numRuns: 5_000 },
    );
  });

  it("shows nothing as changed between a content and its copy", () => {
    fc.assert(
      fc.property(arbitraryContent, (content) => {
        expect(contentDiff(content, structuredClone(content)).some((each) => each.changed)).toBe(
          false,
        );
      }),
    );
  });

  it("shows values once where both homes hold the same", () => {
    const both = (model: string) => ({
      config: { configurable: { model, kept: 1 } },
      context: { model, kept: 1 },
    });
    expect(changed(both("a"), both("b"))).toEqual([
      { part: "values", path: ["model"], before: "a", after: "b" },
    ]);
    expect(changed({ context: { model: "a" } }, both("b"))).toContainEqual(
      expect.objectContaining({ path: ["model"], before: "a", after: "b" }),
    );
  });

  it("shows each home where they differ", () => {
    const torn = { config: { configurable: { model: "a" } }, context: { model: "b" } };
    expect(changed(torn, { ...torn, context: { model: "c" } })).toEqual([
      { part: "values", path: ["context", "model"], before: "b", after: "c" },
    ]);
  });

  it("says where values are kept when only that changed", () => {
    expect(
      changed({ config: { configurable: { model: "a" } } }, { context: { model: "a" } }),
    ).toEqual([
      { part: "values", path: [KEPT_IN], before: "config.configurable", after: "context" },
    ]);
  });

  it("has all of the rest: recursion limit, tags, other config, metadata", () => {
    expect(
      changed(
        {
          config: { recursion_limit: 10, tags: ["a"], extra: { deep: 1 } },
          metadata: { team: "a" },
        },
        { config: { recursion_limit: 20, tags: ["a", "b"] }, metadata: { team: "b", none: null } },
      ),
    ).toEqual([
      { part: "run", path: ["recursion_limit"], before: 10, after: 20 },
      { part: "run", path: ["tags"], before: ["a"], after: ["a", "b"] },
      { part: "run", path: ["extra"], before: { deep: 1 }, after: undefined },
      { part: "metadata", path: ["team"], before: "a", after: "b" },
    ]);
  });

  it("leaves out what Roster notes of the save", () => {
    const stamped = stampMetadata({ saveId: "s", note: "n", author: "a" });
    expect(changed({}, { metadata: stamped })).toEqual([]);
  });

  it("shows what stayed the same too", () => {
    const all = contentDiff(BASE, { ...BASE, name: "m" });
    expect(all.map(({ path, changed: is }) => [path.join("."), is])).toEqual([
      ["name", true],
      ["description", false],
      ["graph_id", false],
    ]);
  });
});
