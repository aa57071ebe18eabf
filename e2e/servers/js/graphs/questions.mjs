// @ts-check
import { END, interrupt, START, StateGraph } from "@langchain/langgraph";
import { z } from "zod";

const State = z.object({
  topic: z.string().default("dinner"),
  place: z.any().optional(),
  guests: z.any().optional(),
  decisions: z.any().optional(),
});

/** Asks two questions at once, from two nodes; then as the middleware of LangChain for JavaScript. */
export const graph = new StateGraph(State)
  .addNode("ask_place", () => ({
    place: interrupt({ question: "Where shall it be?", response_schema: { type: "string" } }),
  }))
  .addNode("ask_guests", () => ({ guests: interrupt("How many guests?") }))
  .addNode("use_tools", () => ({
    decisions: interrupt({
      actionRequests: [
        { name: "book_table", args: { seats: 4, note: "by the window" } },
        { name: "charge_card", args: { amount: 50 }, description: "Charge the deposit?" },
      ],
      reviewConfigs: [
        { actionName: "book_table", allowedDecisions: ["approve", "edit", "reject"] },
        { actionName: "charge_card", allowedDecisions: ["approve", "reject"] },
      ],
    }),
  }))
  .addEdge(START, "ask_place")
  .addEdge(START, "ask_guests")
  .addEdge(["ask_place", "ask_guests"], "use_tools")
  .addEdge("use_tools", END)
  .compile();
