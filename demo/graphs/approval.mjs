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
const Reminder = z.object({ about: z.string(), days_before: z.number() });
/** What a request that speaks of a form is asked before anything is drafted. */
const Details = z.object({
  place: z.string().meta({ title: "Place", description: "Where to meet." }),
  guests: z.int().min(1).max(50).default(4).meta({ title: "Guests" }),
  seating: z.enum(["inside", "outside"]).default("inside").meta({ title: "Seating" }),
});

const ApprovalState = MessagesState.extend({
  draft: Email.optional().meta({ title: "Draft", description: "The email under review." }),
  details: Details.optional().meta({ title: "Details", description: "Answers to the form." }),
  reminder: Reminder.optional().meta({ title: "Reminder", description: "Set with the email." }),
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
  const details = /\bform\b/i.test(request) ? askDetails() : undefined;
  const { opening, closing } = SALUTATION[tone];
  const changes = state.feedback ? `\n\nChanged as asked: ${state.feedback}` : "";
  const where = details
    ? `\n\nAt ${details.place}, ${details.seating}, for ${details.guests}.`
    : "";
  const body = `${opening}\n\n${request}${where}${changes}\n\n${closing}${signature ? `,\n${signature}` : ""}`;
  const draft = { to: recipient, subject: request.slice(0, 60) || "No subject", body };
  const model = new DemoChatModel({
    modelName: "demo-writer",
    reply: () => ({ text: `Draft to ${draft.to}, "${draft.subject}":\n\n${body}` }),
  });
  return { messages: [await model.invoke(state.messages, config)], draft, details };
}

/** Asks with a schema, so that the answer can be given in a form. */
function askDetails() {
  const answer = interrupt({
    question: "Where shall it be, and for how many?",
    response_schema: z.toJSONSchema(Details, { io: "input" }),
  });
  return Details.parse(answer);
}

/**
 * @param {State} state
 * @param {LangGraphRunnableConfig} config
 * @returns {Partial<State>}
 */
function review(state, config) {
  const { allow_edit } = runValues(ApprovalContext, config);
  const draft = state.draft ?? { to: "", subject: "", body: "" };
  const reminder = { about: draft.subject, days_before: 1 };
  const [resumed, onReminder] = several(
    interrupt([
      {
        action_request: { action: "send_email", args: draft },
        config: { allow_accept: true, allow_edit, allow_respond: true, allow_ignore: true },
        description: `Shall this email go to ${draft.to}? Approve it, edit it, say what to change, or reject it.`,
      },
      ...(/\bremind/i.test(draft.body)
        ? [
            {
              action_request: { action: "set_reminder", args: reminder },
              config: { allow_accept: true, allow_edit, allow_respond: false, allow_ignore: true },
              description: "Shall there be a reminder?",
            },
          ]
        : []),
    ]),
  );
  const decision = reviewDecision(resumed);
  const answered = { reminder: decidedReminder(onReminder, reminder) };
  if (decision.type === "revise") return { outcome: decision.type, feedback: decision.feedback };
  if (decision.type !== "edit") return { ...answered, outcome: decision.type };
  if (!allow_edit) return { outcome: "revise", feedback: decision.body };
  const { body, subject = draft.subject } = decision;
  return { ...answered, outcome: decision.type, draft: { ...draft, subject, body } };
}

/** @param {unknown} resumed @returns {unknown[]} */
function several(resumed) {
  return Array.isArray(resumed) ? resumed : [resumed];
}

/**
 * @param {unknown} reply
 * @param {z.infer<typeof Reminder>} proposed
 */
function decidedReminder(reply, proposed) {
  const edit = z.object({ type: z.literal("edit"), args: z.object({ args: Reminder }) });
  const edited = edit.safeParse(reply);
  if (edited.success) return edited.data.args.args;
  return z.object({ type: z.literal("accept") }).safeParse(reply).success ? proposed : undefined;
}

/** @param {State} state */
function send(state) {
  const how = state.outcome === "edit" ? "with your changes" : "as drafted";
  const { draft, reminder } = state;
  const also = reminder
    ? `\n\nA reminder ${reminder.days_before} days before: ${reminder.about}`
    : "";
  const text = `Approved ${how}. To ${draft?.to}:\n\n${draft?.body}${also}\n\n(The demo sends nothing.)`;
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
