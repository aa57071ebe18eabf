// @ts-check
import { HumanMessage } from "@langchain/core/messages";
import { beforeEach, expect, test, vi } from "vitest";
import { ResearchContext } from "../research-context.mjs";
import { graph } from "./research.mjs";

/** @param {Record<string, unknown>} changes */
async function research(changes) {
  const context = { audience: undefined, ...ResearchContext.parse({}), ...changes };
  const { messages } = await graph.invoke(
    { messages: [new HumanMessage("What is tea?")] },
    { context },
  );
  return messages;
}

/** @param {Record<string, unknown>} changes */
async function transcript(changes) {
  const messages = await research(changes);
  return messages.map((message) => `${message.getType()}: ${message.text}`).join("\n");
}

beforeEach(() => {
  vi.stubEnv("ROSTER_DEMO_DELAY_MS", "0");
});

const CHANGES = {
  system_prompt: "Be brief.",
  model_name: "openai",
  temperature: 1.5,
  max_searches: 3,
  cite_sources: false,
  audience: "children",
  output_format: { style: "table", heading: "Findings", max_findings: 5 },
  focus_areas: ["taste"],
  sources: ["news", "forums"],
  review: true,
};

test("every field of the schema has a change to try", () => {
  expect(Object.keys(CHANGES).sort()).toEqual(Object.keys(ResearchContext.shape).sort());
});

test.each(Object.entries(CHANGES))("%s changes what is seen", async (key, value) => {
  const [before, after] = [await transcript({}), await transcript({ [key]: value })];
  expect(after).not.toBe(before);
});

test("each search is a tool call that its tool answers", async () => {
  const messages = await research({ max_searches: 2 });
  const types = messages.map((message) => message.getType());
  expect(types).toEqual(["human", "ai", "tool", "ai", "tool", "ai"]);
  expect(messages[1]?.tool_calls?.[0]?.id).toBe(messages[2]?.tool_call_id);
});

test("without searches it says so", async () => {
  expect(await transcript({ max_searches: 0 })).toContain("No search was made.");
  expect(await transcript({ sources: [] })).toContain("No search was made.");
});
