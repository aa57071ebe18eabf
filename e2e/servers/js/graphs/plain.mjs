// @ts-check
import { AIMessage } from "@langchain/core/messages";
import { END, MessagesZodState, START, StateGraph } from "@langchain/langgraph";

/** @import { LangGraphRunnableConfig } from "@langchain/langgraph" */

const SHOWN = ["extra", "model_name", "system_prompt"];

/**
 * Reads `config.configurable` alone, and repeats what it holds.
 *
 * @param {unknown} _state
 * @param {LangGraphRunnableConfig} config
 */
function callModel(_state, config) {
  const held = config.configurable ?? {};
  const shown = Object.fromEntries(
    SHOWN.filter((key) => key in held).map((key) => [key, held[key]]),
  );
  return { messages: [new AIMessage(`configurable: ${JSON.stringify(shown)}`)] };
}

export const graph = new StateGraph(MessagesZodState)
  .addNode("call_model", callModel)
  .addEdge(START, "call_model")
  .addEdge("call_model", END)
  .compile();
