import { describe, expect, test } from "vitest";
import { RosterError } from "@/lib/errors";
import { SILENT_SERVER } from "@/lib/langgraph/capabilities";
import type { Assistant, JsonObject, ServerInfo } from "@/lib/langgraph/types";
import { type Fit, fitOf, fitSummary, misfitsScope, type Read } from "./fit-of";
import { graphSchemas, objectOf } from "./fixtures/graph-schemas";

const SCHEMAS = graphSchemas({
  context_schema: objectOf({ temperature: { type: "number", maximum: 2 } }),
});
const JS = { ...SILENT_SERVER, context: "js" };

function assistant(context: JsonObject, configurable: JsonObject = {}): Assistant {
  return {
    assistant_id: "a",
    graph_id: "g",
    name: "A",
    description: null,
    version: 1,
    config: { configurable },
    context,
    metadata: {},
    created_at: "",
    updated_at: "",
  };
}

function read<Answer>(part: Partial<Read<Answer>>): Read<Answer> {
  return { data: undefined, error: null, isFetching: false, ...part };
}
const known = (held: Assistant, info: ServerInfo = JS) => {
  const fit = fitOf(read({ data: held }), read({ data: SCHEMAS }), info);
  return fit.state === "known" ? fit.items.map(({ message }) => message) : fit.state;
};

describe("the fit of an assistant", () => {
  test("is being checked until the schemas and the server are known", () => {
    const held = read({ data: assistant({}) });
    expect(fitOf(held, undefined, JS).state).toBe("checking");
    expect(fitOf(held, read({ isFetching: true }), JS).state).toBe("checking");
    expect(fitOf(held, read({ data: SCHEMAS }), undefined).state).toBe("checking");
    const error = new Error("x");
    expect(fitOf(held, read({ error, isFetching: true }), JS).state).toBe("checking");
    expect(fitOf(read({ isFetching: true }), read({ data: SCHEMAS }), JS).state).toBe("checking");
  });

  test("names what does not fit, in the home that this server reads", () => {
    expect(known(assistant({ temperature: 1 }))).toEqual([]);
    expect(known(assistant({}, { temperature: 9 }))).toEqual(["Temperature must be at most 2."]);
    expect(known(assistant({ temperature: 1 }, { temperature: 9, x: 1 }))).toEqual([
      "“x” is not in the schema.",
    ]);
    expect(known(assistant({ temperature: 1 }, { x: 1 }), SILENT_SERVER)).toEqual([]);
  });

  test("is unknown, with the reason, where the schema cannot be had", () => {
    const held = read({ data: assistant({}) });
    const failed = (error: Error) => fitOf(held, read({ error }), JS);
    expect(failed(new RosterError("not_found", "Graph not found"))).toEqual({
      state: "unknown",
      reason: "The server has no such graph any more.",
      retryable: true,
    });
    expect(failed(new RosterError("upstream_error", "500"))).toMatchObject({
      reason: "The graph's schema could not be read. The LangGraph server failed.",
    });
    const error = new RosterError("upstream_error", "500");
    expect(fitOf(read({ error }), read({ data: SCHEMAS }), JS)).toEqual({
      state: "unknown",
      reason: "What the assistant holds could not be read. The LangGraph server failed.",
      retryable: true,
    });
    expect(fitOf(held, read({ data: graphSchemas({}) }), JS)).toEqual({
      state: "unknown",
      reason: "The server gives no configuration schema for this graph.",
      retryable: false,
    });
  });
});

describe("the summary of a page", () => {
  const fits: Fit = { state: "known", items: [], isFresh: true };
  const drifted: Fit = {
    state: "known",
    items: [{ path: ["a"], kind: "misfit", message: "A is off." }],
    isFresh: false,
  };
  const unknown: Fit = { state: "unknown", reason: "r", retryable: false };
  const checking: Fit = { state: "checking" };

  test.each<[Fit[], string]>([
    [[fits, fits], "All on this page fit the schemas of their graphs."],
    [[drifted, fits], "1 of 2 on this page does not fit the schema of its graph."],
    [
      [drifted, drifted, unknown, checking],
      "2 of 4 on this page do not fit the schema of their graphs. 1 could not be checked. Checking 1…",
    ],
    [[fits, checking], "What was checked fits the schemas of their graphs. Checking 1…"],
    [[unknown], "1 could not be checked."],
    [[checking, checking], "Checking 2…"],
  ])("%#", (page, summary) => expect(fitSummary(page)).toBe(summary));
});

test.each([
  [0, true, "None is left out."],
  [1, true, "The one that fits or could not be checked is left out."],
  [
    47,
    false,
    "47 that fit or could not be checked are left out. Only this page is checked, not the others.",
  ],
])("with %i of a page left out, the only page: %s", (hidden, onePage, words) => {
  expect(misfitsScope(hidden, onePage)).toBe(words);
});
