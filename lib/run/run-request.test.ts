import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Assistant, GraphSchemas, JsonObject, ServerInfo } from "@/lib/langgraph/types";
import { asObject, configurableOf } from "@/lib/langgraph/values";
import { configHash } from "./config-hash";
import { planRun, type RunPlan, runRequest, threadFits, threadMetadata } from "./run-request";

const NO_INFO: ServerInfo = {
  version: null,
  context: null,
  langgraph_js_version: null,
  langgraph_py_version: null,
  name: null,
  flags: {},
};
const JS: ServerInfo = { ...NO_INFO, context: "js" };
const PYTHON: ServerInfo = { ...NO_INFO, langgraph_py_version: "1.0.0" };
const AEGRA: ServerInfo = { ...NO_INFO, name: "Aegra" };
const SCHEMAS: GraphSchemas = {
  graph_id: "agent",
  input_schema: null,
  output_schema: null,
  state_schema: null,
  config_schema: null,
  context_schema: { type: "object" },
};

function assistant(fields: Partial<Assistant> = {}): Assistant {
  return {
    assistant_id: "a",
    graph_id: "agent",
    name: "A",
    description: null,
    version: 2,
    config: {},
    context: null,
    metadata: {},
    created_at: "",
    updated_at: "",
    ...fields,
  };
}

const DEFAULT = assistant({ assistant_id: "default", version: 1 });

function plan(version: Assistant, present: Assistant, info = JS, defaultAssistant = DEFAULT) {
  return planRun({ version, present, defaultAssistant, info, schemas: SCHEMAS });
}

/** What a node of the JS server is given (storage/ops: assistant < thread < run, key by key). */
function effectiveOnJs(
  through: Assistant,
  sent: RunPlan,
): { config: JsonObject; context: JsonObject } {
  const configurable = { ...configurableOf(through.config), ...configurableOf(sent.config) };
  return {
    config: { ...through.config, ...sent.config, configurable },
    context: { ...asObject(through.context), ...asObject(sent.context) },
  };
}

describe("whom the run goes through", () => {
  const v2 = assistant({ context: { model: "b" }, config: { configurable: { model: "b" } } });
  const v1 = assistant({ version: 1, context: { prompt: "p" }, config: {} });

  test("the assistant, where it holds this very content", () => {
    expect(plan(v2, v2)).toMatchObject({ assistantId: "a", throughDefault: false, leaks: [] });
    expect(plan({ ...v2, version: 1, name: "old name" }, v2).assistantId).toBe("a");
  });

  test("the default assistant, where it holds another version", () => {
    expect(plan(v1, v2)).toMatchObject({ assistantId: "default", throughDefault: true });
  });

  test("the default assistant, where the server activated only a part of the version", () => {
    expect(plan(v1, { ...v1, context: v2.context }).throughDefault).toBe(true);
  });

  test("the graph's id, where the default assistant was deleted", () => {
    const input = { version: v1, present: v2, defaultAssistant: undefined, info: JS };
    expect(planRun({ ...input, schemas: null }).assistantId).toBe("agent");
  });

  test("keys of an edited default assistant cannot be unset, and are named", () => {
    const edited = { ...DEFAULT, config: { tags: [], configurable: { model: "x", prompt: "y" } } };
    expect(plan(v1, v2, PYTHON, edited).leaks).toEqual(["tags", "model"]);
    // The JS server keeps both homes apart: a prompt in `context` does not replace the other one.
    expect(plan(v1, v2, JS, edited).leaks).toEqual(["tags", "model", "prompt"]);
  });
});

describe("the values sent", () => {
  const both = assistant({
    config: { recursion_limit: 9, configurable: { model: "b" } },
    context: { model: "b" },
  });

  test("JS: both homes, exactly as the version has them", () => {
    expect(plan(both, both, JS)).toMatchObject({ config: both.config, context: both.context });
  });

  test("Python: only the context, for both at once are refused", () => {
    const { config, context } = plan(both, both, PYTHON);
    expect({ config, context }).toEqual({
      config: { recursion_limit: 9 },
      context: { model: "b" },
    });
  });

  test("Python: only the configurable, where there is no context", () => {
    const old = assistant({ config: { configurable: { model: "b" } }, context: {} });
    const { config, context } = plan(old, old, PYTHON);
    expect({ config, context }).toEqual({ config: { configurable: { model: "b" } } });
  });

  test("Aegra: only the configurable", () => {
    const { config, context } = plan(both, both, AEGRA);
    expect({ config, context }).toEqual({ config: both.config, context: undefined });
  });

  test("on JS a node gets exactly the version's content, whatever is active", () => {
    const values = fc.dictionary(fc.constantFrom("a", "b", "c"), fc.constantFrom(1, "x", null));
    const content = fc.record({
      config: fc.record({ configurable: values, recursion_limit: fc.constantFrom(5, 25) }),
      context: values,
    });
    fc.assert(
      fc.property(content, content, (version, present) => {
        const [wanted, active] = [assistant({ ...version, version: 1 }), assistant(present)];
        const sent = plan(wanted, active);
        const through = sent.throughDefault ? DEFAULT : active;
        expect(effectiveOnJs(through, sent)).toEqual(version);
        expect(sent.leaks).toEqual([]);
      }),
    );
  });
});

describe("the stamp", () => {
  const held = assistant({ config: { configurable: { a: 1, b: [1, { c: 2 }] } } });

  test("names assistant, version and content, in primitives only", () => {
    const request = runRequest(plan(held, held), { input: {} }, "request-1");
    expect(request.metadata).toEqual({
      roster_assistant_id: "a",
      roster_version: 2,
      roster_draft: false,
      roster_config_hash: expect.stringMatching(/^[0-9a-f]{16}$/),
      roster_request_id: "request-1",
    });
    expect(request).toMatchObject({ stream_resumable: true, on_disconnect: "continue" });
    expect(threadMetadata(plan(held, held))).toMatchObject({
      graph_id: "agent",
      assistant_id: "a",
    });
  });

  test("a run is sent its breakpoints, and tells of its tasks where that is asked for", () => {
    const payload = { input: {}, interrupt_before: ["a"], tasks: true };
    const request = runRequest(plan(held, held), payload, "request-1");
    expect(request).toMatchObject({ input: {}, interrupt_before: ["a"] });
    expect(request).not.toHaveProperty("tasks");
    expect(request.stream_mode).toContain("tasks");
    const plain = runRequest(plan(held, held), { input: {} }, "request-1");
    expect(plain.stream_mode).not.toContain("tasks");
  });

  test("the hash does not depend on the order of keys, only on content", () => {
    expect(configHash({ a: 1, b: { c: 2, d: [] } })).toBe(configHash({ b: { d: [], c: 2 }, a: 1 }));
    expect(configHash({ a: 1 })).not.toBe(configHash({ a: "1" }));
    expect(configHash([1, 2])).not.toBe(configHash([2, 1]));
  });
});

describe("a draft", () => {
  const present = assistant({ context: { model: "b" }, config: { configurable: { model: "b" } } });
  const planDraft = (content: Partial<Assistant>) =>
    planRun({
      draft: {
        id: "d",
        assistantId: "a",
        basedOn: 3,
        content: { ...present, ...content },
        lacksSecrets: false,
      },
      present,
      defaultAssistant: DEFAULT,
      info: JS,
      schemas: SCHEMAS,
    });

  test("runs through the default assistant even where the assistant holds the same", () => {
    expect(planDraft({})).toMatchObject({ assistantId: "default", throughDefault: true });
  });

  test("sends its own values and is marked, with its base and never a version of its own", () => {
    const sent = planDraft({ context: { prompt: "p" }, config: {} });
    expect(sent).toMatchObject({ config: {}, context: { prompt: "p" } });
    const { metadata } = runRequest(sent, { input: {} }, "request-1");
    expect(metadata).toEqual({
      roster_assistant_id: "a",
      roster_draft: true,
      roster_base_version: 3,
      roster_config_hash: expect.stringMatching(/^[0-9a-f]{16}$/),
      roster_request_id: "request-1",
    });
    expect(threadMetadata(sent)).not.toHaveProperty("roster_version");
  });

  test("goes on in its own thread only", () => {
    const thread = { metadata: threadMetadata(planDraft({})), config: {} };
    expect(threadFits(thread, planDraft({}))).toBe(true);
    expect(threadFits(thread, planDraft({ context: { model: "c" } }))).toBe(false);
  });
});

describe("whether a thread may go on", () => {
  const held = assistant({ config: { configurable: { model: "b" } } });
  const sent = plan(held, held);

  test("with the same content only", () => {
    const thread = { metadata: threadMetadata(sent), config: {} };
    expect(threadFits(thread, sent)).toBe(true);
    const other = assistant({ config: { configurable: { model: "c" } } });
    expect(threadFits(thread, plan(other, held))).toBe(false);
    expect(threadFits(thread, plan({ ...held, assistant_id: "z" }, held))).toBe(false);
  });

  test("without a stamp, where nothing sticks to it that the run does not set", () => {
    const metadata = { assistant_id: "a", graph_id: "agent" };
    const config = { configurable: { model: "x", "user-agent": "curl", thread_id: "t" } };
    expect(threadFits({ metadata, config }, sent)).toBe(true);
    expect(threadFits({ metadata, config: { configurable: { prompt: "p" } } }, sent)).toBe(false);
    expect(threadFits({ metadata: { assistant_id: "z" }, config: {} }, sent)).toBe(false);
    expect(threadFits({ metadata: {}, config: {} }, sent)).toBe(true);
  });
});
