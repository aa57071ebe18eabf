// @ts-check
import { DemoChatModel } from "./demo-chat-model.mjs";
import { demoReply } from "./demo-reply.mjs";

/** @import { BaseChatModel } from "@langchain/core/language_models/chat_models" */
/** @import { ModelName } from "./demo-reply.mjs" */

/**
 * The model an agent run uses: the provider's own where its key is in the environment, else the
 * deterministic demo model. OPENAI_MODEL and ANTHROPIC_MODEL choose the provider's model.
 *
 * @param {ModelName} modelName
 * @returns {Promise<BaseChatModel>}
 */
export async function agentModel(modelName) {
  if (modelName === "openai" && process.env.OPENAI_API_KEY) {
    const { ChatOpenAI } = await import("@langchain/openai");
    return new ChatOpenAI({ model: process.env.OPENAI_MODEL || "gpt-4.1-mini" });
  }
  if (modelName === "anthropic" && process.env.ANTHROPIC_API_KEY) {
    const { ChatAnthropic } = await import("@langchain/anthropic");
    return new ChatAnthropic({ model: process.env.ANTHROPIC_MODEL || "claude-haiku-4-5" });
  }
  return new DemoChatModel({ modelName, reply: (messages) => demoReply(modelName, messages) });
}
