// @ts-check
import { MessagesZodMeta } from "@langchain/langgraph";
import { withLangGraph } from "@langchain/langgraph/zod";
import { z } from "zod";

/**
 * Chat state. The items are `z.any()` because `z.custom()` has no JSON Schema, and one such field
 * makes the server leave out the input, output and state schemas of the whole graph.
 */
export const MessagesState = z.object({
  messages: withLangGraph(
    z.array(z.any()).meta({ title: "Messages", description: "The conversation so far." }),
    MessagesZodMeta,
  ),
});
