import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { afterUpdate, assistantUpdate } from "@/lib/langgraph/assistant-payload";
import type { Assistant, JsonObject } from "@/lib/langgraph/types";
import { holdsConcealed } from "@/lib/secrets";
import { differingContent } from "@/lib/versions/compare";
import {
  concealForm,
  copiedFormValues,
  EMPTY_FORM,
  editedAssistant,
  formValuesOf,
  isSameForm,
  revealForm,
} from "./assistant-form-values";

const assistant: Assistant = {
  assistant_id: "62e209ca-9154-432a-b9e9-2d75c7a9219b",
  graph_id: "agent",
  name: "Open AI Assistant ",
  description: "Line one\r\nline two",
  version: 3,
  config: {
    configurable: { model_name: "openai", api_key: "s3cret" },
    recursion_limit: 30,
    tags: ["t1"],
    max_concurrency: 4,
  },
  context: { model_name: "openai", api_key: "s3cret" },
  metadata: { team: "a", gone: null, nested: { x: 1 } },
  created_at: "2026-01-01T00:00:00Z",
  updated_at: "2026-01-01T00:00:00Z",
};

const NO_NAMES: ReadonlyMap<string, ReadonlySet<string>> = new Map();

describe("the form of an assistant", () => {
  test("untouched, saves exactly what the server has", () => {
    const form = formValuesOf(assistant, "both");
    const update = assistantUpdate(assistant, editedAssistant(form, form, "agent"), "both");
    expect(afterUpdate(assistant, update)).toEqual({
      graph_id: assistant.graph_id,
      name: assistant.name,
      description: assistant.description,
      config: assistant.config,
      context: assistant.context,
      metadata: assistant.metadata,
    });
  });

  test("gives back every config that a server may hold", () => {
    const json = fc.jsonValue({ maxDepth: 2 });
    const config = fc.record(
      {
        recursion_limit: fc.oneof(fc.integer(), json),
        tags: fc.oneof(fc.array(fc.string()), json),
        configurable: fc.dictionary(fc.string(), json),
        other: json,
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(config, fc.dictionary(fc.string(), json), (drawn, metadata) => {
        const { config, ...rest }: JsonObject = JSON.parse(
          JSON.stringify({ config: drawn, metadata }),
        );
        const held = { ...assistant, ...rest, config } as Assistant;
        const form = formValuesOf(held, "both");
        const update = assistantUpdate(held, editedAssistant(form, form, "agent"), "both");
        expect(differingContent(held, afterUpdate(held, update))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test("writes what was typed, with spaces around a name taken off", () => {
    const base = formValuesOf(assistant, "both");
    const form = {
      ...base,
      name: " New ",
      recursionLimit: " 7 ",
      tags: [],
      metadata: { team: "b" },
      otherConfig: {},
    };
    expect(editedAssistant(form, base, "agent")).toMatchObject({
      name: "New",
      config: { recursion_limit: 7 },
      metadata: { team: "b" },
    });
    expect(editedAssistant(form, base, "agent").config).toEqual({ recursion_limit: 7 });
  });

  test("of another graph begins without values and keeps the first graph's", () => {
    const base = formValuesOf(assistant, "both");
    expect(editedAssistant(base, base, "constructor").values).toEqual({});
    expect(editedAssistant(base, base, "agent").values).toEqual({
      model_name: "openai",
      api_key: "s3cret",
    });
  });

  test("of a copy is named as one and is no system assistant", () => {
    const copy = copiedFormValues(
      { ...assistant, name: " ", metadata: { created_by: "system", team: "a" } },
      "both",
    );
    expect([copy.name, copy.metadata]).toEqual(["Copy of agent", { team: "a" }]);
  });

  test("is unchanged while only empty values of other graphs were added", () => {
    const touched = { ...EMPTY_FORM, valuesByGraph: { agent: {} } };
    expect(isSameForm(EMPTY_FORM, touched)).toBe(true);
    expect(isSameForm(EMPTY_FORM, { ...touched, valuesByGraph: { agent: { a: 1 } } })).toBe(false);
  });
});

describe("a draft of the form", () => {
  const base = formValuesOf(assistant, "both");

  test("holds no secret and is the same form again over the same assistant", () => {
    const marked = new Map([["agent", new Set(["team"])]]);
    const draft = concealForm(base, base, marked);
    expect(JSON.stringify(draft)).not.toMatch(/s3cret|"a"/);
    expect(revealForm(JSON.parse(JSON.stringify(draft)), base)).toEqual(base);
  });

  test("without the graph's schemas keeps only what was typed", () => {
    const form = { ...base, valuesByGraph: { agent: { model_name: "openai", prompt: "typed" } } };
    const draft = concealForm(form, base, NO_NAMES);
    expect(JSON.stringify(draft.valuesByGraph)).not.toContain("openai");
    expect(JSON.stringify(draft.valuesByGraph)).toContain("typed");
    expect(revealForm(draft, base)).toEqual(form);
  });

  test("of a graph whose name looks like a secret is whole", () => {
    const form = { ...EMPTY_FORM, valuesByGraph: { token_agent: { model: "m" } } };
    expect(revealForm(concealForm(form, EMPTY_FORM, NO_NAMES), EMPTY_FORM)).toEqual(form);
  });

  test("holds JSON that cannot be read, but none that may hold a secret", () => {
    const marked = new Map([["agent", new Set(["vault"])]]);
    const kept = { ...base, unreadableByGraph: { agent: '{"model": ' } };
    expect(isSameForm(kept, base)).toBe(false);
    expect(revealForm(concealForm(kept, base, marked), base)).toEqual(kept);
    for (const text of ['{"vault": "s3cret"', '{"api_key": "s3cret"', '{"a": "•••••••• 1"']) {
      const form = { ...base, unreadableByGraph: { agent: text } };
      const draft = concealForm(form, base, marked);
      expect(JSON.stringify(draft)).not.toContain(JSON.stringify(text));
      expect(holdsConcealed(draft.unreadableByGraph ?? null)).toBe(true);
      expect(revealForm(draft, base)).toEqual(base);
    }
    expect(JSON.stringify(concealForm(kept, base, NO_NAMES))).not.toContain('{\\"model');
  });

  test("from before such JSON was kept is a draft still", () => {
    const { unreadableByGraph: _, ...old } = base;
    expect(revealForm(old, base)).toEqual(base);
  });

  test.each([
    null,
    [],
    {},
    { ...EMPTY_FORM, tags: [1] },
    { ...EMPTY_FORM, unreadableByGraph: { a: 1 } },
    { ...EMPTY_FORM, valuesByGraph: { a: 1 } },
  ])("that is none is refused: %j", (content) => expect(revealForm(content, base)).toBeUndefined());
});
