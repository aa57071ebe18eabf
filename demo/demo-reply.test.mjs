// @ts-check
import { AIMessage, HumanMessage, SystemMessage } from "@langchain/core/messages";
import { expect, test } from "vitest";
import { demoReply } from "./demo-reply.mjs";

/**
 * @param {string} question
 * @param {{ prompt?: string, model?: "openai" | "anthropic" }} [given]
 */
function answerTo(question, { prompt = "Be kind.", model = "openai" } = {}) {
  return demoReply(model, [new SystemMessage(prompt), new HumanMessage(question)]);
}

test("who made you? names the maker, the model and the prompt", () => {
  const { text } = answerTo("who made you?");
  expect(text).toContain("I am made by OpenAI (model_name: openai).");
  expect(text).toContain('My system prompt is: "Be kind."');
  expect(text).toContain("set OPENAI_API_KEY to talk to the real one");
});

test("the other model names itself", () => {
  const { text } = answerTo("who made you?", { model: "anthropic" });
  expect(text).toContain("I am made by Anthropic (model_name: anthropic).");
  expect(text).not.toContain("openai");
});

test("any question is quoted back, with the configuration", () => {
  const { text } = answerTo("Does tea help?");
  expect(text).toContain('You said: "Does tea help?"');
  expect(text).toContain('My system prompt is: "Be kind."');
});

test("a long prompt is cut short and its length told", () => {
  const { text } = answerTo("who made you?", { prompt: "p".repeat(50_000) });
  expect(text).toContain("(50000 characters)");
  expect(text.length).toBeLessThan(1000);
});

test("it remembers what was said before", () => {
  const { text } = demoReply("openai", [
    new HumanMessage("My name is Ada."),
    new AIMessage("Hello."),
    new HumanMessage("what did I just say?"),
  ]);
  expect(text).toContain('Before this you said: "My name is Ada."');
});

test("text in content blocks is read", () => {
  const content = [{ type: "text", text: "Hello blocks" }];
  expect(demoReply("openai", [new HumanMessage({ content })]).text).toContain("Hello blocks");
});

test("count slowly to N counts slowly", () => {
  expect(answerTo("Please count slowly to 5")).toEqual({ text: "1 2 3 4 5", slow: true });
});

test("say N tokens gives exactly N words", () => {
  expect(answerTo("say 1000 tokens").text.split(" ")).toHaveLength(1000);
});

test("write N words gives Markdown of at least N words with every kind of block", () => {
  const { text } = answerTo("write 600 words");
  expect(text.split(/\s+/).length).toBeGreaterThanOrEqual(600);
  expect(text).toMatch(/^# /m);
  expect(text).toMatch(/^- /m);
  expect(text).toMatch(/^```python$/m);
  expect(text).toMatch(/^\| --- \|/m);
});

test("no request is so large that it takes the server down", () => {
  expect(answerTo("say 999999999 tokens").text.split(" ")).toHaveLength(20_000);
});
