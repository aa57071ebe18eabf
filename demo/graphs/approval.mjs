// @ts-check
import { AIMessage } from "@langchain/core/messages";
import { END, interrupt, START, StateGraph } from "@langchain/langgraph";
import { z } from "zod";
import { DemoChatModel } from "../demo-chat-model.mjs";
import { MessagesState } from "../messages-state.mjs";
import { reviewDecision } from "../review-decision.mjs";
import { runValues } from "../run-values.mjs";

/** @import { LangGraphRunnableConfig } from "@langchain/langgraph" */

const Email = z.object({ to: z.string(), subject: z.string(), body: z.string() });

const ApprovalState = MessagesState.extend({
  draft: Email.optional().meta({ title: "Draft", description: "The email under review." }),
  feedback: z.string().optional().meta({ title: "Feedback", description: "What to change." }),
  outcome: z.enum(["approve", "edit", "revise", "reject"]).optional().meta({ title: "Outcome" }),
});

const ApprovalContext = z.object({
  recipient: z
    .string()
    .default("team@example.com")
    .meta({
      title: "Recipient",
      description: "Who the email is for.",
      langgraph_nodes: ["draft_email"],
    }),
  tone: z
    .enum(["friendly", "formal"])
    .default("friendly")
    .meta({
      title: "Tone",
      description: "How the email greets and closes.",
      langgraph_nodes: ["draft_email"],
    }),
  signature: z
    .string()
    .nullable()
    .optional()
    .meta({
      title: "Signature",
      description: "Added under the email where set.",
      langgraph_nodes: ["draft_email"],
    }),
  allow_edit: z
    .boolean()
    .default(true)
    .meta({
      title: "Let the reviewer edit",
      description: "Otherwise the draft can only be approved, sent back or rejected.",
      langgraph_nodes: ["review"],
    }),
});

const SALUTATION = {
  friendly: { opening: "Hi there,", closing: "Cheers" },
  formal: { opening: "Dear Sir or Madam,", closing: "Yours faithfully" },
};

/** @typedef {z.infer<typeof ApprovalState>} State */

/**
 * @param {State} state
 * @param {LangGraphRunnableConfig} config
 */
async function draftEmail(state, config) {
  const { recipient, tone, signature } = runValues(ApprovalContext, config);
  const request = state.messages.findLast((message) => message.getType() === "human")?.text ?? "";
  const { opening, closing } = SALUTATION[tone];
  const changes = state.feedback ? `\n\nChanged as asked: ${state.feedback}` : "";
  const body = `${opening}\n\n${request}${changes}\n\n${closing}${signature ? `,\n${signature}` : ""}`;
  const draft = { to: recipient, subject: request.slice(0, 60) || "No subject", body };
  const model = new DemoChatModel({
    modelName: "demo-writer",
    reply: () => ({ text: `Draft to ${draft.to}, "${draft.subject}":\n\n${body}` }),
  });
  return { messages: [await model.invoke(state.messages, config)], draft };
}

/**
 * @param {State} state
 * @param {LangGraphRunnableConfig} config
 * @returns {Partial<State>}
 */
function review(state, config) {
  const { allow_edit } = runValues(ApprovalContext, config);
  const draft = state.draft ?? { to: "", subject: "", body: "" };
  const decision = reviewDecision(
    interrupt([
      {
        action_request: { action: "send_email", args: draft },
        config: { allow_accept: true, allow_edit, allow_respond: true, allow_ignore: true },
        description: `Shall this email go to ${draft.to}? Approve it, edit it, say what to change, or reject it.`,
      },
    ]),
  );
  if (decision.type === "revise") return { outcome: decision.type, feedback: decision.feedback };
  if (decision.type !== "edit") return { outcome: decision.type };
  if (!allow_edit) return { outcome: "revise", feedback: decision.body };
  const { body, subject = draft.subject } = decision;
  return { outcome: decision.type, draft: { ...draft, subject, body } };
}

/** @param {State} state */
function send(state) {
  const how = state.outcome === "edit" ? "with your changes" : "as drafted";
  const text = `Approved ${how}. To ${state.draft?.to}:\n\n${state.draft?.body}\n\n(The demo sends nothing.)`;
  return { messages: [new AIMessage(text)], feedback: "" };
}

function discard() {
  return { messages: [new AIMessage("Rejected. Nothing was sent.")], feedback: "" };
}

/** @param {State} state */
function afterReview(state) {
  if (state.outcome === "reject") return "discard";
  return state.outcome === "revise" ? "draft_email" : "send";
}

export const graph = new StateGraph({
  state: ApprovalState,
  input: MessagesState,
  context: ApprovalContext,
})
  .addNode("draft_email", draftEmail)
  .addNode("review", review)
  .addNode("send", send)
  .addNode("discard", discard)
  .addEdge(START, "draft_email")
  .addEdge("draft_email", "review")
  .addConditionalEdges("review", afterReview, ["send", "draft_email", "discard"])
  .addEdge("send", END)
  .addEdge("discard", END)
  .compile();
