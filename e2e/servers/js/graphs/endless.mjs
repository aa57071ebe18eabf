// @ts-check
import { AIMessage } from "@langchain/core/messages";
import { END, MessagesZodState, START, StateGraph } from "@langchain/langgraph";

/** @import { LangGraphRunnableConfig } from "@langchain/langgraph" */

/**
 * Answers, unless it is asked to go on for ever: then only an order to stop ends it.
 *
 * @param {MessagesState} state
 * @param {LangGraphRunnableConfig} config
 * @typedef {import("zod").infer<typeof MessagesZodState>} MessagesState
 */
async function answer(state, { signal }) {
  const asked = state.messages.at(-1)?.text ?? "";
  if (asked.includes("for ever")) {
    await new Promise((_, reject) => {
      signal?.addEventListener("abort", () => reject(signal.reason));
    });
  }
  return { messages: [new AIMessage(`You said: ${asked}`)] };
}

export const graph = new StateGraph(MessagesZodState)
  .addNode("answer", answer)
  .addEdge(START, "answer")
  .addEdge("answer", END)
  .compile();
