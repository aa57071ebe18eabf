// @ts-check
import { HumanMessage } from "@langchain/core/messages";
import { beforeEach, expect, test, vi } from "vitest";
import { graph } from "./agent.mjs";

/**
 * @param {string} question
 * @param {Parameters<typeof graph.invoke>[1]} [config]
 */
async function ask(question, config) {
  const { messages } = await graph.invoke({ messages: [new HumanMessage(question)] }, config);
  return messages.at(-1)?.text;
}

beforeEach(() => {
  vi.stubEnv("ROSTER_DEMO_DELAY_MS", "0");
  vi.stubEnv("OPENAI_API_KEY", "");
  vi.stubEnv("ANTHROPIC_API_KEY", "");
});

test("without any values the defaults answer", async () => {
  const answer = await ask("who made you?");
  expect(answer).toContain("model_name: anthropic");
  expect(answer).toContain('My system prompt is: "You are a helpful assistant."');
});

test("values in config.configurable are used", async () => {
  const configurable = { model_name: "openai", system_prompt: "From configurable." };
  const answer = await ask("who made you?", { configurable });
  expect(answer).toContain("model_name: openai");
  expect(answer).toContain("From configurable.");
});

test("values in context win over them", async () => {
  const answer = await ask("who made you?", {
    context: { model_name: "anthropic", system_prompt: "From context." },
    configurable: { model_name: "openai", system_prompt: "From configurable." },
  });
  expect(answer).toContain("model_name: anthropic");
  expect(answer).toContain("From context.");
});

test("please fail fails the run with a plain message", async () => {
  await expect(ask("please fail now")).rejects.toThrow(
    "The demo agent was asked to fail, so this run failed.",
  );
});

test("aborting a run ends it", async () => {
  const controller = new AbortController();
  const answer = ask("count slowly to 50", { signal: controller.signal });
  const failed = expect(answer).rejects.toThrow(/abort/i);
  await new Promise((resolve) => setImmediate(resolve));
  controller.abort();
  await failed;
});
