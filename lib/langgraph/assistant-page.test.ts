import fc from "fast-check";
import { expect, test } from "vitest";
import { isDefaultAssistant, visibleRows } from "./assistant-page";
import type { Assistant } from "./types";

function assistant(index: number, isDefault: boolean): Assistant {
  return {
    assistant_id: `id-${index}`,
    graph_id: "agent",
    name: "",
    description: null,
    version: 1,
    config: {},
    context: null,
    metadata: isDefault ? { created_by: "system" } : {},
    created_at: new Date(Date.UTC(2026, 0, 1) - index * 1000).toISOString(),
    updated_at: "",
  };
}

test("pages without defaults join up to every other assistant, in order, wherever defaults stand", () => {
  const cases = fc.record({
    defaults: fc.array(fc.boolean(), { maxLength: 60 }),
    perPage: fc.integer({ min: 1, max: 10 }),
  });
  fc.assert(
    fc.property(cases, ({ defaults, perPage }) => {
      const rows = defaults.map((isDefault, index) => assistant(index, isDefault));
      const hidden = rows.filter(isDefaultAssistant);
      const wanted = rows.filter((row) => !isDefaultAssistant(row));
      const pages: Assistant[] = [];
      for (let start = 0; start < Math.max(1, wanted.length); start += perPage) {
        const window = rows.slice(start, start + perPage + hidden.length);
        const page = visibleRows(window, hidden, perPage);
        expect(page.length).toBe(Math.min(perPage, wanted.length - start));
        pages.push(...page);
      }
      expect(pages).toEqual(wanted);
    }),
    { numRuns: 1000 },
  );
});
