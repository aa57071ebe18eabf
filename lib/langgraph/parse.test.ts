import { describe, expect, it } from "vitest";
import {
  parseAssistant,
  parseAssistants,
  parseCount,
  parseGraph,
  parseInfo,
  parsePastRuns,
  parseRun,
  parseSchemas,
  parseThread,
  parseThreadState,
  parseVersions,
} from "./parse";

const ID = "62e209ca-9154-432a-b9e9-2d75c7a9219b";
const ASSISTANT = {
  assistant_id: ID,
  graph_id: "agent",
  name: "A",
  description: null,
  version: 2,
  config: { tags: ["t"] },
  context: {},
  metadata: {},
  created_at: "2026-11-23T11:13:07.807197+00:00",
  updated_at: "2026-11-23T11:13:07.807197+00:00",
};

describe("an assistant", () => {
  it("keeps what the server said, and drops keys that Roster does not know", () => {
    expect(parseAssistant({ ...ASSISTANT, tenant: "x" })).toEqual(ASSISTANT);
  });

  it("gets an empty part where the server sent null or nothing", () => {
    const { description: _, context: __, ...rest } = ASSISTANT;
    expect(parseAssistant({ ...rest, config: null, metadata: null, name: null })).toEqual({
      ...ASSISTANT,
      name: "",
      config: {},
      context: null,
    });
  });

  it("may hold any JSON as context", () => {
    expect(parseAssistant({ ...ASSISTANT, context: "text" }).context).toBe("text");
    expect(parseAssistant({ ...ASSISTANT, context: [1] }).context).toEqual([1]);
  });

  it.each([null, "<html>", [], { assistant_id: ID }, { ...ASSISTANT, version: "2" }])(
    "is refused when it is %j",
    (value) => {
      expect(() => parseAssistant(value)).toThrow(
        expect.objectContaining({ code: "upstream_invalid" }),
      );
    },
  );

  it("says where a list is wrong", () => {
    expect(() => parseAssistants([ASSISTANT, { ...ASSISTANT, graph_id: 1 }])).toThrow(
      /1\.graph_id/,
    );
  });

  it("has versions without updated_at", () => {
    const { updated_at: _, ...version } = ASSISTANT;
    expect(parseVersions([version])).toEqual([version]);
  });
});

describe("schemas and graph", () => {
  it("are null where the server could not extract them", () => {
    expect(parseSchemas({ graph_id: "agent", config_schema: { type: "object" } })).toEqual({
      graph_id: "agent",
      input_schema: null,
      output_schema: null,
      state_schema: null,
      config_schema: { type: "object" },
      context_schema: null,
    });
  });

  it("nodes of the Python server may have an id alone", () => {
    const nodes = [{ id: "__end__" }, { id: 1, type: "runnable", data: { name: "n" } }];
    const edges = [
      { source: "a", target: "b" },
      { source: 1, target: 2, conditional: true, data: "yes" },
    ];
    expect(parseGraph({ nodes, edges })).toEqual({
      nodes: [
        { id: "__end__", type: "runnable", data: null, metadata: {} },
        { id: "1", type: "runnable", data: { name: "n" }, metadata: {} },
      ],
      edges: [
        { source: "a", target: "b", conditional: false, data: null },
        { source: "1", target: "2", conditional: true, data: "yes" },
      ],
    });
  });
});

describe("threads and runs", () => {
  const thread = { thread_id: ID, status: "idle", created_at: "c", updated_at: "u", metadata: {} };

  it("a thread before its first run", () => {
    expect(parseThread({ ...thread, values: null, config: {}, state_updated_at: "s" })).toEqual({
      ...thread,
      values: null,
      config: {},
      interrupts: {},
    });
  });

  it("a thread that waits for an answer", () => {
    const interrupts = { task: [{ id: "i", value: { ask: 1 }, ns: ["x"] }, { value: 2 }] };
    expect(parseThread({ ...thread, status: "interrupted", interrupts }).interrupts).toEqual({
      task: [
        { id: "i", value: { ask: 1 } },
        { id: null, value: 2 },
      ],
    });
  });

  it("a state before any run, with null for what is not there", () => {
    const state = {
      values: {},
      next: [],
      tasks: [],
      metadata: null,
      created_at: null,
      checkpoint: null,
    };
    expect(parseThreadState({ ...state, parent_checkpoint: null, interrupts: [] })).toEqual({
      ...state,
      metadata: {},
      parent_checkpoint: null,
    });
  });

  it("a run", () => {
    const run = { run_id: ID, thread_id: ID, assistant_id: ID, status: "success", metadata: {} };
    expect(parseRun({ ...run, kwargs: {}, created_at: "c", updated_at: "u" })).toEqual({
      ...run,
      created_at: "c",
      updated_at: "u",
    });
  });
});

it("info is read as far as a server gives it", () => {
  expect(parseInfo({ version: "1", flags: { assistants: true }, host: {} })).toEqual({
    version: "1",
    context: null,
    langgraph_js_version: null,
    langgraph_py_version: null,
    name: null,
    flags: { assistants: true },
  });
});

it("a count is a number", () => {
  expect(parseCount(3)).toBe(3);
  expect(() => parseCount("3")).toThrow(/not a count/);
});

describe("an answer of another shape", () => {
  it.each<[() => unknown, string]>([
    [
      () => parseSchemas({ config_schema: [] }),
      "config_schema is a list, where Roster expected an object.",
    ],
    [() => parseAssistants({}), "the whole answer is an object, where Roster expected a list."],
    [
      () => parseAssistants([ASSISTANT, { ...ASSISTANT, version: "two" }]),
      "1.version is the text “two”, where Roster expected a number.",
    ],
    [
      () => parseAssistant({ ...ASSISTANT, graph_id: undefined }),
      "graph_id is missing, where Roster expected text.",
    ],
    [
      () => parseThread({ thread_id: "t", status: "asleep" }),
      "status is the text “asleep”, where Roster expected",
    ],
  ])("%# is told in words", (parse, words) => {
    expect(parse).toThrow(words);
  });
});

describe("the configuration that a run had", () => {
  const RUN = { run_id: ID, thread_id: ID, assistant_id: ID, status: "success" };
  const used = (kwargs: unknown) => parsePastRuns([{ ...RUN, kwargs }])[0]?.used;

  it("is its config and context alone, whatever else the server keeps of it", () => {
    const kwargs = { input: { messages: [] }, config: { tags: ["a"] }, context: { a: 1 } };
    expect(used(kwargs)).toEqual({ config: { tags: ["a"] }, context: { a: 1 } });
    expect(used({ config: {} })).toEqual({ config: {}, context: null });
  });

  it.each([undefined, null, "text", [], {}, { input: 1 }])("is not known from %j", (kwargs) => {
    expect(used(kwargs)).toBeNull();
  });

  it("is read as empty where it is no object", () => {
    expect(used({ config: "text", context: "text" })).toEqual({ config: {}, context: "text" });
  });
});
