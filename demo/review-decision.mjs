// @ts-check
import { z } from "zod";

/**
 * What a human decided about a draft.
 * @typedef {{ type: "approve" } | { type: "edit", body: string, subject?: string }
 *   | { type: "revise", feedback: string } | { type: "reject" }} Decision
 */

const APPROVE = new Set(["approve", "approved", "accept", "yes", "ok", "send"]);
const REJECT = new Set(["reject", "rejected", "ignore", "no", "cancel", "discard"]);

const Edited = z.object({ subject: z.string().optional(), body: z.string() });
const InboxReply = z.object({
  type: z.enum(["accept", "edit", "response", "ignore"]),
  args: z.unknown().optional(),
});

/**
 * Reads what a run was resumed with: an agent-inbox reply (`[{ type, args }]` or the object alone),
 * or plain text: "approve", "reject", "edit: <new text>", anything else being feedback.
 *
 * @param {unknown} resumed
 * @returns {Decision}
 */
export function reviewDecision(resumed) {
  const value = Array.isArray(resumed) ? resumed[0] : resumed;
  if (typeof value === "string") return fromText(value);
  if (typeof value === "boolean") return { type: value ? "approve" : "reject" };
  const reply = InboxReply.safeParse(value);
  if (!reply.success) return { type: "revise", feedback: JSON.stringify(value) ?? "" };
  const { type, args } = reply.data;
  if (type === "accept") return { type: "approve" };
  if (type === "ignore") return { type: "reject" };
  if (type === "edit") return edited(args);
  return { type: "revise", feedback: typeof args === "string" ? args : JSON.stringify(args) };
}

/** @param {string} text @returns {Decision} */
function fromText(text) {
  const word = text.trim().toLowerCase().replace(/[.!]$/, "");
  if (APPROVE.has(word)) return { type: "approve" };
  if (REJECT.has(word)) return { type: "reject" };
  const body = /^\s*edit:\s*(.*)$/is.exec(text)?.[1];
  return body ? { type: "edit", body } : { type: "revise", feedback: text };
}

/** @param {unknown} args @returns {Decision} */
function edited(args) {
  if (typeof args === "string") return { type: "edit", body: args };
  const inner = z.object({ args: Edited }).safeParse(args);
  const email = inner.success ? inner.data.args : Edited.safeParse(args).data;
  return email ? { type: "edit", ...email } : { type: "revise", feedback: JSON.stringify(args) };
}
