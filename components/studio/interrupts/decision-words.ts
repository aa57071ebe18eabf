import type { Choice, Reviews } from "@/lib/run/review";

type Words = { choose: Record<Choice, string>; chosen: Record<Choice, string> };

const INBOX: Words = {
  choose: { accept: "Accept", edit: "Edit", respond: "Respond", decline: "Ignore" },
  chosen: { accept: "Accepted", edit: "Edited", respond: "Answered", decline: "Ignored" },
};
const MIDDLEWARE: Words = {
  choose: { accept: "Approve", edit: "Edit", respond: "Respond", decline: "Reject" },
  chosen: { accept: "Approved", edit: "Edited", respond: "Answered", decline: "Rejected" },
};

/** What the decisions are called where the request comes from. */
export function decisionWords(dialect: Reviews["dialect"]): Words {
  return dialect === "inbox" ? INBOX : MIDDLEWARE;
}
