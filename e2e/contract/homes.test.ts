import { describe, expect, inject, it } from "vitest";
import {
  assistantCreate,
  assistantUpdate,
  type EditedAssistant,
} from "@/lib/langgraph/assistant-payload";
import type { Assistant, JsonObject } from "@/lib/langgraph/types";
import { readValues, type ValuesHome } from "@/lib/langgraph/values";
import { valuesHome } from "@/lib/langgraph/values-home";
import { differingFields } from "@/lib/versions/compare";
import { clientOf, defaultAssistant, expected, run, sdkOf, uniqueName } from "./contract";

const client = clientOf(inject("readersUrl"));
const sdk = sdkOf(inject("readersUrl"));

/** `agent` reads `context` alone, `plain` reads `config.configurable` alone and has no schema. */
const GRAPHS = ["agent", "plain"] as const;
type GraphId = (typeof GRAPHS)[number];

const SETTINGS = { recursion_limit: 30, tags: ["t"], unknown_key: { deep: [1, null] } };
const VALUES = { model_name: "openai", system_prompt: "Speak like a pirate." };

/** What the graph's answer says when it was given these values, without white space. */
function seen(graph: GraphId, values: JsonObject): string {
  const { model_name = "anthropic", system_prompt = "You are a helpful assistant." } = values;
  const text =
    graph === "plain"
      ? `configurable: ${JSON.stringify(values)}`
      : `(model_name: ${model_name}). My system prompt is: "${system_prompt}"`;
  return withoutSpace(text);
}

function withoutSpace(text: string): string {
  return text.replaceAll(/\s/g, "");
}

async function homeFor(graph: GraphId, held?: Assistant): Promise<ValuesHome> {
  const { assistant_id } = await defaultAssistant(graph, client);
  return valuesHome(await client.info(), await client.assistants.schemas(assistant_id), held);
}

async function create(graph: GraphId, values: JsonObject): Promise<Assistant> {
  const edited = {
    graph_id: graph,
    name: uniqueName("home"),
    description: "",
    values,
    config: SETTINGS,
  };
  const body = assistantCreate(crypto.randomUUID(), edited, await homeFor(graph));
  return client.assistants.create(body);
}

async function save(base: Assistant, change: Partial<EditedAssistant>): Promise<Assistant> {
  const home = await homeFor(base.graph_id === "plain" ? "plain" : "agent", base);
  const { graph_id, name } = base;
  const description = base.description ?? "";
  const edited = { graph_id, name, description, values: readValues(base, home), ...change };
  await client.assistants.update(base.assistant_id, assistantUpdate(base, edited, home));
  return client.assistants.get(base.assistant_id);
}

async function answer(assistant: Assistant): Promise<string> {
  const { text } = await run({ assistant_id: assistant.assistant_id }, { client });
  return withoutSpace(text);
}

describe("where values live", () => {
  it("is decided by server and graph", async () => {
    expect(await Promise.all(GRAPHS.map((graph) => homeFor(graph)))).toEqual(
      expected({
        embedded: ["both", "both"],
        python: ["context", "configurable"],
        aegra: ["configurable", "configurable"],
      }),
    );
  });
});

describe.each(GRAPHS)("the graph %s", (graph) => {
  it("sees what was created", async () => {
    const made = await create(graph, VALUES);
    expect(made.config).toEqual({ ...SETTINGS, configurable: VALUES });
    expect(made.context).toEqual(VALUES);
    expect(await answer(made)).toContain(seen(graph, VALUES));
  });

  it("sees one changed value, and nothing else changes", async () => {
    const made = await create(graph, VALUES);
    const values = { ...VALUES, system_prompt: "Speak plainly." };
    const saved = await save(made, { values });
    expect(saved.config).toEqual({ ...SETTINGS, configurable: values });
    expect(saved.context).toEqual(values);
    expect(differingFields(made, saved)).toEqual(["configurable", "context"]);
    expect(await answer(saved)).toContain(seen(graph, values));
    expect(await sdk.assistants.get(made.assistant_id)).toMatchObject({
      version: 2,
      context: values,
    });
  });

  it("sees no value that was taken away, be it one or all", async () => {
    const made = await create(graph, VALUES);
    const one = await save(made, { values: { model_name: "openai" } });
    expect(await answer(one)).toContain(seen(graph, { model_name: "openai" }));
    const none = await save(one, { values: {} });
    expect(none.config).toEqual({ ...SETTINGS, configurable: {} });
    expect(none.context).toEqual({});
    expect(await answer(none)).toContain(seen(graph, {}));
  });

  it("an untouched save changes nothing but the version", async () => {
    for (const values of [VALUES, {}]) {
      const made = await create(graph, values);
      const saved = await save(made, {});
      expect(saved.version).toBe(2);
      expect(differingFields(made, saved)).toEqual([]);
    }
  });

  it("values that someone else wrote to one home reach the graph after a save", async () => {
    const content = {
      graph_id: graph,
      name: uniqueName("one home"),
      assistant_id: crypto.randomUUID(),
    };
    for (const held of [{ context: VALUES }, { config: { configurable: VALUES } }]) {
      const made = await client.assistants.create({
        ...content,
        ...held,
        assistant_id: crypto.randomUUID(),
      });
      const values = { ...VALUES, model_name: "anthropic" };
      const saved = await save(made, { values });
      expect(await answer(saved)).toContain(seen(graph, values));
    }
  });

  it("config and metadata that Roster does not know can be changed and taken away", async () => {
    const made = await create(graph, VALUES);
    const saved = await save(made, { config: { recursion_limit: 7 }, metadata: { team: "a" } });
    expect(saved.config).toEqual({ recursion_limit: 7, configurable: VALUES });
    expect(saved.metadata).toEqual({ team: "a" });
    const last = await save(saved, { config: {}, values: {}, metadata: {} });
    expect(last.config).toEqual({ configurable: {} });
    expect(last.metadata).toEqual({ team: null });
  });
});
