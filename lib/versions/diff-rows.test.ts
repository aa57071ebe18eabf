import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AssistantContent, JsonObject, JsonSchema } from "@/lib/langgraph/types";
import { isSecretName } from "@/lib/secret-name";
import { arbitraryContent } from "./arbitrary-content";
import { contentDiff } from "./content-diff";
import { diffAsText } from "./diff-as-text";
import { type DiffRow, diffRows } from "./diff-rows";
import { unifiedJson } from "./unified-json";

const SCHEMA: JsonSchema = {
  type: "object",
  properties: {
    temperature: { type: "number", title: "How freely", default: 0.7 },
    system_prompt: { type: "string", default: "You are kind." },
    model: { type: "string", enum: ["a", "b"] },
    cite: { type: "boolean", title: "Cite sources" },
    output: { type: "object", title: "Output", properties: { style: { type: "string" } } },
    tools: { type: "array", items: { type: "string" } },
  },
};

const BASE: AssistantContent = {
  graph_id: "agent",
  name: "n",
  description: null,
  config: {},
  context: null,
  metadata: {},
};

function changes(before: JsonObject, after: JsonObject, schema: JsonSchema | null = SCHEMA) {
  return rows({ context: before }, { context: after }, schema).filter(({ changed }) => changed);
}

function rows(
  before: Partial<AssistantContent>,
  after: Partial<AssistantContent>,
  schema: JsonSchema | null = SCHEMA,
): DiffRow[] {
  return diffRows(
    { content: { ...BASE, ...before }, schema },
    { content: { ...BASE, ...after }, schema },
    isSecretName,
  );
}

function said(row: DiffRow | undefined) {
  return row?.shape.kind === "words"
    ? `${row.label}: ${row.shape.before} → ${row.shape.after}`
    : row?.label;
}

/** Whether a reader can tell the sides apart. */
function tellsApart({ shape }: DiffRow): boolean {
  return shape.kind === "secret" || JSON.stringify(shape.before) !== JSON.stringify(shape.after);
}

describe("diffRows", () => {
  it("has a row for every entry, and a changed one is seen to differ", () => {
    fc.assert(
      fc.property(arbitraryContent, arbitraryContent, (a, b) => {
        const found = diffRows(
          { content: a, schema: null },
          { content: b, schema: null },
          isSecretName,
        );
        expect(found.length).toBe(contentDiff(a, b).length);
        expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
        expect(found.filter((row) => row.changed && !tellsApart(row))).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });

  it("says scalars by the schema's titles, set and unset in words", () => {
    expect(changes({ temperature: 0.7 }, { temperature: 0.2 }).map(said)).toEqual([
      "How freely: 0.7 → 0.2",
    ]);
    expect(changes({}, { temperature: 0.2 }).map(said)).toEqual([
      "How freely: not set (default 0.7) → 0.2",
    ]);
    expect(changes({ cite: true, model: "a" }, { cite: false }).map(said)).toEqual([
      "Model: a → not set",
      "Cite sources: On → Off",
    ]);
  });

  it("tells alike texts apart by what they are", () => {
    expect(changes({ x: 5 }, { x: "5" }).map(said)).toEqual(['x: 5 → "5"']);
    expect(changes({ x: "not set" }, {}).map(said)).toEqual(['x: "not set" → not set']);
    const [list] = changes({ tools: ["5"] }, { tools: [5] });
    expect(list?.shape).toMatchObject({ before: ['"5"'], after: ["5"] });
  });

  it("keeps the schema's order, and puts what it does not know last", () => {
    const after = { zz: 1, tools: ["a"], temperature: 1, output: { style: "x" } };
    const before = { zz: 0, tools: [], temperature: 0, output: { style: "y" } };
    expect(changes(before, after).map(({ label }) => label)).toEqual([
      "How freely",
      "Output › Style",
      "Tools",
      "zz",
    ]);
  });

  it("takes prompts and long texts as lines, lists as items, structures as JSON", () => {
    const kinds = (before: JsonObject, after: JsonObject) =>
      changes(before, after).map(({ shape }) => shape.kind);
    expect(kinds({ system_prompt: "a" }, { system_prompt: "b" })).toEqual(["text"]);
    expect(kinds({ x: "a\nb" }, { x: "c" })).toEqual(["text"]);
    expect(kinds({}, { tools: ["a"] })).toEqual(["list"]);
    expect(kinds({}, { x: { y: 1 } })).toEqual(["json"]);
  });

  it("has name, description, graph, recursion limit, tags and metadata", () => {
    const found = rows(
      { description: "d", config: { recursion_limit: 1, tags: ["a"] } },
      {
        name: "m",
        graph_id: "g",
        config: { recursion_limit: 2, tags: ["b"] },
        metadata: { my_team: "t" },
      },
    ).filter(({ changed }) => changed);
    expect(found.map(({ label }) => label)).toEqual([
      "Name",
      "Description",
      "Graph",
      "Recursion limit",
      "Tags",
      "my_team",
    ]);
  });

  it("takes the key as words where the schemas of two graphs disagree", () => {
    const other = {
      type: "object",
      properties: { temperature: { type: "number", title: "Heat" } },
    };
    const [row] = diffRows(
      { content: { ...BASE, context: { temperature: 1 } }, schema: SCHEMA },
      { content: { ...BASE, context: { temperature: 2 } }, schema: other },
      isSecretName,
    ).filter(({ changed }) => changed);
    expect(row?.label).toBe("Temperature");
    expect(changes({ top_p: 1 }, { top_p: 2 }, null)[0]?.label).toBe("Top p");
  });

  it("says which home a value is in where they hold different ones", () => {
    const torn = (model: string) => ({
      config: { configurable: { model: "a" } },
      context: { model },
    });
    expect(
      rows(torn("b"), torn("c"))
        .filter(({ changed }) => changed)
        .map(said),
    ).toEqual(["Model (in context): b → c"]);
  });

  it("shows that a secret changed, and never the secret", () => {
    const [row] = changes({ api_key: "sk-old" }, { api_key: "sk-new" });
    expect(row?.shape).toEqual({ kind: "secret" });
    const nested = changes({ mcp: [{ token: "sk-old" }] }, { mcp: [{ token: "sk-new" }] });
    expect(nested.every(tellsApart)).toBe(true);
    expect(JSON.stringify([row, nested, changes({}, { api_key: "sk-new" })])).not.toMatch(/sk-/);
  });
});

describe("unifiedJson", () => {
  it("is alike exactly when nothing differs", () => {
    fc.assert(
      fc.property(arbitraryContent, arbitraryContent, (a, b) => {
        const { before, after } = unifiedJson(a, b, isSecretName);
        expect(before !== after).toBe(contentDiff(a, b).some(({ changed }) => changed));
      }),
      { numRuns: 1_000 },
    );
  });

  it("masks secrets, and says which changed", () => {
    const content = (key: string) => ({ ...BASE, context: { api_key: key, token: "sk-kept" } });
    const { before, after } = unifiedJson(content("sk-old"), content("sk-new"), isSecretName);
    expect(before + after).not.toMatch(/sk-/);
    expect(after).toContain('"api_key": "•••••••• (changed, not shown)"');
    expect(after).toContain('"token": "••••••••"');
  });
});

describe("diffAsText", () => {
  it("is readable in a chat, folded, without secrets", () => {
    const prompt = (word: string) =>
      [...Array.from({ length: 10 }, (_, n) => `Rule ${n}.`), `Be ${word}.`].join("\n");
    const before = { temperature: 0.7, system_prompt: prompt("brief"), api_key: "a", tools: ["x"] };
    const after = { system_prompt: prompt("kind"), api_key: "b", tools: ["x", "y"] };
    expect(diffAsText(rows({ context: before }, { name: "m", context: after }), "v3", "v5")).toBe(
      `v3 → v5
5 changes

General
• Name: n → m

Configuration
• How freely: 0.7 → not set (default 0.7)
• System prompt:
      … 9 unchanged lines
      Rule 9.
    - Be brief.
    + Be kind.
• Tools:
      x
    + y
• api_key: changed, not shown
`,
    );
  });

  it("says when nothing changed, and what was set or taken away", () => {
    expect(diffAsText(rows({}, {}), "v1", "v2")).toBe("v1 → v2\nNothing changed\n");
    const text = diffAsText(rows({}, { context: { system_prompt: "a\nb" } }), "v1", "v2");
    expect(text).toContain(
      "• System prompt: not set (default You are kind.) → set\n    + a\n    + b",
    );
  });
});
