import type { Interrupt, Json, JsonObject } from "@/lib/langgraph/types";
import { asObject } from "@/lib/langgraph/values";
import { isObject } from "./message";

export type ReviewAnswer = "accept" | "edit" | "response" | "ignore";

/** A request for a person's decision: agent-inbox's HumanInterrupt. */
export type Review = {
  action: string;
  args: JsonObject;
  description: string | null;
  allowed: ReviewAnswer[];
};

const ALLOWED: [string, ReviewAnswer][] = [
  ["allow_accept", "accept"],
  ["allow_edit", "edit"],
  ["allow_respond", "response"],
  ["allow_ignore", "ignore"],
];

/** The one request in an interrupt's value, alone or in a list; null when it has another shape. */
export function readReview(value: Json): Review | null {
  const [request, ...others] = Array.isArray(value) ? value : [value];
  if (others.length > 0 || !isObject(request)) return null;
  const { action_request, config, description } = request;
  if (!isObject(action_request) || !isObject(config)) return null;
  const { action, args } = action_request;
  if (typeof action !== "string") return null;
  return {
    action,
    args: asObject(args),
    description: typeof description === "string" ? description : null,
    allowed: ALLOWED.filter(([key]) => config[key] === true).map(([, answer]) => answer),
  };
}

/** What the graph is resumed with: a list of one answer, which is what HumanInterrupt asks for. */
export function reviewAnswer(review: Review, type: ReviewAnswer, given: Json = null): Json {
  const args = type === "edit" ? { action: review.action, args: given } : given;
  return [{ type, args }];
}

/** The command that answers one of the waiting interrupts and leaves the others waiting. */
export function resumeCommand(waiting: Interrupt[], answered: Interrupt, value: Json): JsonObject {
  if (waiting.length < 2 || answered.id === null) return { resume: value };
  return { resume: { [answered.id]: value } };
}
