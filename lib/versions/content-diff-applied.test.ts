import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AssistantContent, Json } from "@/lib/langgraph/types";
import { readValues } from "@/lib/langgraph/values";
import { graphSchema, storedValues } from "@/lib/schema/fixtures/arbitrary-schemas";
import { isSecretName } from "@/lib/secret-name";
import { arbitraryContent } from "./arbitrary-content";
import { comparable } from "./compare";
import { areHomesApart, contentDiff, type DiffPart, KEPT_IN, PARTS } from "./content-diff";
import { diffRows } from "./diff-rows";
import { applyChanges } from "./json-diff";

const RUNS = { numRuns: 5_000 };

/** Assistants as forms save them: a graph's values in one home or in both, alike or not. */
const configured: fc.Arbitrary<AssistantContent> = fc
  .tuple(
    arbitraryContent,
    storedValues,
    storedValues,
    fc.constantFrom("context", "configurable", "both", "apart"),
  )
  .map(([content, values, other, home]) => ({
    ...content,
    config: {
      recursion_limit: 25,
      ...content.config,
      configurable: home === "context" ? {} : values,
    },
    context: home === "configurable" ? {} : home === "apart" ? other : values,
  }));
const contents = fc.oneof(configured, arbitraryContent);
/** Two that share most of what they hold, as two versions do, or nothing. */
const pairs = fc.oneof(
  fc.tuple(contents, contents),
  fc
    .tuple(contents, contents, fc.subarray(["name", "config", "context", "metadata"] as const))
    .map(([a, b, taken]): [AssistantContent, AssistantContent] => [
      a,
      { ...a, ...Object.fromEntries(taken.map((field) => [field, b[field]])) },
    ]),
);

/** A content by the parts of its diff; `apart`: with each home of the values by itself. */
function inParts(content: AssistantContent, apart: boolean): Record<DiffPart, Json> {
  const { name, description, graph_id, config, configurable, context, metadata } =
    comparable(content);
  return {
    general: { name, description, graph_id },
    values: apart ? { "config.configurable": configurable, context } : readValues(content),
    run: config,
    metadata,
  };
}

describe("the changes of a diff", () => {
  it("applied to the one content give the other, part by part", () => {
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        const apart = areHomesApart(a, b);
        const [before, after] = [inParts(a, apart), inParts(b, apart)];
        const changes = contentDiff(a, b).filter(
          ({ changed, path }) => changed && path[0] !== KEPT_IN,
        );
        for (const part of PARTS) {
          const own = changes.filter((change) => change.part === part);
          expect(applyChanges(before[part], own)).toEqual(after[part]);
        }
      }),
      RUNS,
    );
  });

  it("are all shown, whatever the graph's schema says", () => {
    fc.assert(
      fc.property(pairs, graphSchema, fc.option(graphSchema), ([a, b], schemaA, schemaB) => {
        const rows = diffRows(
          { content: a, schema: schemaA },
          { content: b, schema: schemaB },
          isSecretName,
        );
        const changes = contentDiff(a, b).filter(({ changed }) => changed);
        expect(rows.filter(({ changed }) => changed)).toHaveLength(changes.length);
      }),
      RUNS,
    );
  });
});
