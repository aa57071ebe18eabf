// @ts-check
import { beforeEach, expect, test, vi } from "vitest";
import { agentModel } from "./agent-model.mjs";
import { DemoChatModel } from "./demo-chat-model.mjs";

beforeEach(() => {
  vi.stubEnv("OPENAI_API_KEY", "");
  vi.stubEnv("ANTHROPIC_API_KEY", "");
});

test("without keys both models are the demo model", async () => {
  expect(await agentModel("openai")).toBeInstanceOf(DemoChatModel);
  expect(await agentModel("anthropic")).toBeInstanceOf(DemoChatModel);
});

test("with one key that model is the provider's own and the other stays", async () => {
  vi.stubEnv("OPENAI_API_KEY", "not-a-real-key");
  vi.stubEnv("OPENAI_MODEL", "some-model");
  const model = await agentModel("openai");
  expect(model.getName()).toBe("ChatOpenAI");
  expect(model).toHaveProperty("model", "some-model");
  expect(await agentModel("anthropic")).toBeInstanceOf(DemoChatModel);
});

test("the same for the other key", async () => {
  vi.stubEnv("ANTHROPIC_API_KEY", "not-a-real-key");
  expect((await agentModel("anthropic")).getName()).toBe("ChatAnthropic");
  expect(await agentModel("openai")).toBeInstanceOf(DemoChatModel);
});
