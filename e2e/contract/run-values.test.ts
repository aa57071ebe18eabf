import { describe, expect, inject, it } from "vitest";
import type { JsonObject } from "@/lib/langgraph/types";
import { valuesHome } from "@/lib/langgraph/values-home";
import { writeValues } from "@/lib/langgraph/write-values";
import {
  clientOf,
  defaultAssistant,
  expected,
  newAssistant,
  outcome,
  roster,
  run,
  sdk,
} from "./contract";

const readers = clientOf(inject("readersUrl"));
const OPENAI = { model_name: "openai", system_prompt: "CTX" };

/** A run's config and context that hold a whole content, as Roster sends them. */
async function whole(values: JsonObject, config: JsonObject = {}) {
  const { assistant_id } = await defaultAssistant("agent");
  const schemas = await roster.assistants.schemas(assistant_id);
  const home = valuesHome(await roster.info(), schemas);
  return { assistant_id, ...writeValues(values, home, { config, context: {} }) };
}

describe("a run through the default assistant", () => {
  it("uses exactly the values in the run", async () => {
    const { text } = await run(await whole(OPENAI, { recursion_limit: 7, tags: ["x"] }));
    expect(text).toContain('I am made by OpenAI (model_name: openai). My system prompt is: "CTX"');
    const { text: bare } = await run(await whole({}));
    expect(bare).toContain("I am made by Anthropic (model_name: anthropic)");
    expect(bare).toContain('My system prompt is: "You are a helpful assistant."');
  });

  it("leaves the default assistant as it was", async () => {
    const before = await defaultAssistant("agent");
    await run(await whole(OPENAI));
    expect(await sdk.assistants.get(before.assistant_id)).toMatchObject({
      version: before.version,
      context: {},
    });
  });
});

describe("an assistant's own run", () => {
  it("uses its active version; a new thread sees the next version", async () => {
    const { assistant_id } = await newAssistant({ context: OPENAI });
    expect((await run({ assistant_id })).text).toContain("OpenAI");
    await roster.assistants.update(assistant_id, { context: { model_name: "anthropic" } });
    expect((await run({ assistant_id })).text).toContain("Anthropic");
  });

  it("cannot unset a value by leaving it out of the run: the server merges", async () => {
    const { assistant_id } = await newAssistant({ context: OPENAI });
    const { text } = await run({ assistant_id, context: { model_name: "anthropic" } });
    expect(text).toContain('(model_name: anthropic). My system prompt is: "CTX"');
  });

  it("both homes at once in a run are refused on Python", async () => {
    const { assistant_id } = await defaultAssistant("agent");
    const both = { assistant_id, context: OPENAI, config: { configurable: OPENAI } };
    const text = await outcome(run(both).then((answer) => answer.text));
    expect(text).toEqual(
      expected({
        embedded: expect.stringContaining("openai"),
        python: "bad_request",
        aegra: expect.stringContaining("openai"),
      }),
    );
  });
});

describe("a thread's first configurable", () => {
  it("sticks to the thread and beats the assistant's next version", async () => {
    const values = (model_name: string) => ({ config: { configurable: { model_name } } });
    const plain = { graph_id: "plain", ...values("openai") };
    const { assistant_id } = await newAssistant(plain, readers);
    const first = await run({ assistant_id }, { client: readers });
    expect(first.text).toContain("openai");
    await readers.assistants.update(assistant_id, values("anthropic"));
    const { threadId } = first;
    const again = await run({ assistant_id }, { client: readers, threadId });
    expect(again.text).toContain(
      expected({ embedded: "openai", python: "openai", aegra: "anthropic" }),
    );
    const said = await run({ assistant_id, ...values("anthropic") }, { client: readers, threadId });
    expect(said.text).toContain("anthropic");
    expect((await run({ assistant_id }, { client: readers })).text).toContain("anthropic");
  });
});
