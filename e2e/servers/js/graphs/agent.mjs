// @ts-check
import { AIMessage } from "@langchain/core/messages";
import { END, MessagesZodState, START, StateGraph } from "@langchain/langgraph";
import { z } from "zod";

/** @import { Runtime } from "@langchain/langgraph" */

const AgentContext = z.object({
  model_name: z.enum(["openai", "anthropic"]).optional(),
  system_prompt: z.string().optional(),
});

/**
 * Reads `context` alone, as a graph with a context schema may: nothing reaches it through
 * `config.configurable`.
 *
 * @param {unknown} _state
 * @param {Runtime<z.infer<typeof AgentContext>>} runtime
 */
function callModel(_state, runtime) {
  const { model_name = "anthropic", system_prompt = "You are a helpful assistant." } =
    runtime.context ?? {};
  const text = `(model_name: ${model_name}). My system prompt is: "${system_prompt}"`;
  return { messages: [new AIMessage(text)] };
}

export const graph = new StateGraph(MessagesZodState, AgentContext)
  .addNode("call_model", callModel)
  .addEdge(START, "call_model")
  .addEdge("call_model", END)
  .compile();
