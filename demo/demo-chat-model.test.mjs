// @ts-check
import { HumanMessage } from "@langchain/core/messages";
import { afterEach, expect, test, vi } from "vitest";
import { DemoChatModel, demoDelayMs, splitWords } from "./demo-chat-model.mjs";

const question = [new HumanMessage("one two three")];

/** @param {Partial<ConstructorParameters<typeof DemoChatModel>[0]>} [fields] */
function model(fields) {
  return new DemoChatModel({
    modelName: "openai",
    delayMs: 0,
    reply: (messages) => ({ text: `Heard:\n\n- ${messages[0]?.text}\n` }),
    ...fields,
  });
}

afterEach(() => vi.unstubAllEnvs());

test("streams the reply word by word and loses no character of it", async () => {
  const chunks = [];
  for await (const chunk of await model().stream(question)) chunks.push(chunk);
  expect(chunks.map((chunk) => chunk.text)).toEqual([
    "Heard:",
    "\n\n-",
    " one",
    " two",
    " three\n",
    "",
  ]);
  expect(new Set(chunks.map((chunk) => chunk.id)).size).toBe(1);
});

test("the same messages give the same answer, streamed or not", async () => {
  const [first, second] = [await model().invoke(question), await model().invoke(question)];
  expect(first.content).toBe("Heard:\n\n- one two three\n");
  expect(second.content).toBe(first.content);
});

test("the last chunk says which model answered and what it used", async () => {
  const answer = await model().invoke(question);
  expect(answer.usage_metadata).toMatchObject({
    input_tokens: 3,
    output_tokens: 5,
    total_tokens: 8,
  });
  expect(answer.response_metadata).toMatchObject({ model_name: "openai", finish_reason: "stop" });
});

test("a tool call in the reply arrives as a tool call", async () => {
  const toolCalls = [{ id: "c1", name: "search", args: { query: "tea" } }];
  const answer = await model({ reply: () => ({ text: "Looking.", toolCalls }) }).invoke(question);
  expect(answer.tool_calls).toEqual([{ ...toolCalls[0], type: "tool_call" }]);
  expect(answer.response_metadata.finish_reason).toBe("tool_calls");
});

test("aborting ends a long pause", async () => {
  const controller = new AbortController();
  const slow = model({ delayMs: 60_000 });
  const answer = slow.invoke(question, { signal: controller.signal });
  controller.abort();
  await expect(answer).rejects.toThrow(/abort/i);
});

test("aborting between words ends the stream", async () => {
  const controller = new AbortController();
  const endless = model({ reply: () => ({ text: "word ".repeat(100_000) }) });
  const words = [];
  const reading = (async () => {
    for await (const chunk of await endless.stream(question, { signal: controller.signal })) {
      words.push(chunk.text);
      if (words.length === 3) controller.abort();
    }
  })();
  await expect(reading).rejects.toThrow(/abort/i);
  expect(words.length).toBeLessThan(10);
});

test("a slow reply stays slow where the pause is zero", async () => {
  const startedAt = performance.now();
  await model({ reply: () => ({ text: "one two", slow: true }) }).invoke(question);
  expect(performance.now() - startedAt).toBeGreaterThan(390);
});

test.each([
  ["", 25],
  ["0", 0],
  ["7", 7],
  ["-3", 25],
  ["soon", 25],
])("ROSTER_DEMO_DELAY_MS=%j pauses %d ms", (given, expected) => {
  vi.stubEnv("ROSTER_DEMO_DELAY_MS", given);
  expect(demoDelayMs()).toBe(expected);
});

test("a text without words has none", () => {
  expect(splitWords("")).toEqual([]);
});
