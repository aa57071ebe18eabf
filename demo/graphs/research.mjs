// @ts-check
import { END, START, StateGraph } from "@langchain/langgraph";
import { ToolNode } from "@langchain/langgraph/prebuilt";
import { z } from "zod";
import { DemoChatModel } from "../demo-chat-model.mjs";
import { MessagesState } from "../messages-state.mjs";
import { ResearchContext } from "../research-context.mjs";
import { searchNotes } from "../research-notes.mjs";
import { researchReport, researchSoFar } from "../research-report.mjs";
import { runValues } from "../run-values.mjs";

/** @import { LangGraphRunnableConfig } from "@langchain/langgraph" */
/** @import { Reply } from "../demo-chat-model.mjs" */

const ReportState = MessagesState.extend({
  report: z.string().optional().meta({ title: "Report", description: "The text to be written." }),
});

/** @typedef {z.infer<typeof MessagesState>} State */

/**
 * @param {State} state
 * @param {LangGraphRunnableConfig} config
 */
async function plan(state, config) {
  const values = runValues(ResearchContext, config);
  const { question, notes } = researchSoFar(state.messages);
  const turn = notes.length;
  const source = values.sources[turn % values.sources.length];
  const focus = values.focus_areas[turn % values.focus_areas.length];
  const query = focus ? `${question} (${focus})` : question;
  const args = { source, query };
  return say(values.model_name, state, config, {
    text: `Search ${turn + 1} of ${values.max_searches}: looking in ${source} for "${query}".`,
    toolCalls: [{ id: `search-${state.messages.length}`, name: searchNotes.name, args }],
  });
}

/**
 * @param {State} state
 * @param {LangGraphRunnableConfig} config
 */
function searchesLeft(state, config) {
  const { max_searches, sources } = runValues(ResearchContext, config);
  const done = researchSoFar(state.messages).notes.length;
  return done < max_searches && sources.length > 0 ? "plan" : "write_report";
}

/**
 * @param {State} state
 * @param {LangGraphRunnableConfig} config
 */
function compose(state, config) {
  const { question, notes } = researchSoFar(state.messages);
  return { report: researchReport(question, notes, runValues(ResearchContext, config)) };
}

/**
 * @param {z.infer<typeof ReportState>} state
 * @param {LangGraphRunnableConfig} config
 */
function present(state, config) {
  const { model_name } = runValues(ResearchContext, config);
  return say(model_name, state, config, { text: state.report ?? "" });
}

/**
 * @param {State} state
 * @param {LangGraphRunnableConfig} config
 */
function review(state, config) {
  const { model_name } = runValues(ResearchContext, config);
  const { notes } = researchSoFar(state.messages);
  const text = `Second opinion: the report rests on ${notes.length} notes and claims nothing beyond them.`;
  return say(model_name, state, config, { text });
}

/**
 * @param {State} _state
 * @param {LangGraphRunnableConfig} config
 */
function reviewWanted(_state, config) {
  return runValues(ResearchContext, config).review ? "review" : END;
}

/**
 * @param {string} modelName
 * @param {State} state
 * @param {LangGraphRunnableConfig} config
 * @param {Reply} reply
 */
async function say(modelName, state, config, reply) {
  const model = new DemoChatModel({ modelName, reply: () => reply });
  return { messages: [await model.invoke(state.messages, config)] };
}

const reportWriter = new StateGraph(ReportState, ResearchContext)
  .addNode("compose", compose)
  .addNode("present", present)
  .addEdge(START, "compose")
  .addEdge("compose", "present")
  .addEdge("present", END)
  .compile();

export const graph = new StateGraph(MessagesState, ResearchContext)
  .addNode("plan", plan)
  .addNode("search", new ToolNode([searchNotes]))
  .addNode("write_report", reportWriter)
  .addNode("review", review)
  .addConditionalEdges(START, searchesLeft, ["plan", "write_report"])
  .addEdge("plan", "search")
  .addConditionalEdges("search", searchesLeft, ["plan", "write_report"])
  .addConditionalEdges("write_report", reviewWanted, ["review", END])
  .addEdge("review", END)
  .compile();
