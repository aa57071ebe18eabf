// @ts-check
import { SystemMessage } from "@langchain/core/messages";
import { END, START, StateGraph } from "@langchain/langgraph";
import { z } from "zod";
import { agentModel } from "../agent-model.mjs";
import { MessagesState } from "../messages-state.mjs";
import { runValues } from "../run-values.mjs";

/** @import { LangGraphRunnableConfig } from "@langchain/langgraph" */

const AgentContext = z.object({
  model_name: z
    .enum(["openai", "anthropic"])
    .default("anthropic")
    .meta({
      title: "Model",
      description: "Whose model answers.",
      langgraph_nodes: ["call_model"],
    }),
  system_prompt: z
    .string()
    .default("You are a helpful assistant.")
    .meta({
      title: "System prompt",
      description: "What the model is told before the conversation.",
      langgraph_nodes: ["call_model"],
      langgraph_type: "prompt",
    }),
});

/**
 * @param {z.infer<typeof MessagesState>} state
 * @param {LangGraphRunnableConfig} config
 */
async function callModel(state, config) {
  const values = runValues(AgentContext, config);
  if (/please fail/i.test(state.messages.at(-1)?.text ?? "")) {
    throw new Error("The demo agent was asked to fail, so this run failed.");
  }
  const model = await agentModel(values.model_name);
  const prompt = values.system_prompt ? [new SystemMessage(values.system_prompt)] : [];
  return { messages: [await model.invoke([...prompt, ...state.messages], config)] };
}

export const graph = new StateGraph(MessagesState, AgentContext)
  .addNode("call_model", callModel)
  .addEdge(START, "call_model")
  .addEdge("call_model", END)
  .compile();
