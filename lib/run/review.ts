import type { Json, JsonObject, JsonSchema } from "@/lib/langgraph/types";
import { asObject } from "@/lib/langgraph/values";
import { isObject, objects } from "./message";

/** `decline` is what HumanInterrupt calls "ignore" and the middleware "reject". */
export type Choice = "accept" | "edit" | "respond" | "decline";

/** An action that waits for a person's decision. */
export type ReviewRequest = {
  action: string;
  args: JsonObject;
  /** What edited arguments must be like, where the graph says so. */
  argsSchema: JsonSchema | null;
  description: string | null;
  choices: Choice[];
};

/**
 * Who asks: agent-inbox's HumanInterrupt, or the human-in-the-loop middleware of LangChain in Python
 * (`snake`) or in JavaScript (`camel`).
 */
export type Reviews = { dialect: "inbox" | "snake" | "camel"; requests: ReviewRequest[] };

/** `args` are those of an edit; `text` is a response, or why something was declined. */
export type Decision = { choice: Choice; args?: JsonObject; text?: string };

const INBOX_CHOICES: [string, Choice][] = [
  ["allow_accept", "accept"],
  ["allow_edit", "edit"],
  ["allow_respond", "respond"],
  ["allow_ignore", "decline"],
];
const MIDDLEWARE_CHOICES: [string, Choice][] = [
  ["approve", "accept"],
  ["edit", "edit"],
  ["respond", "respond"],
  ["reject", "decline"],
];
const NAMES = {
  snake: {
    requests: "action_requests",
    configs: "review_configs",
    action: "action_name",
    allowed: "allowed_decisions",
    schema: "args_schema",
    edited: "edited_action",
  },
  camel: {
    requests: "actionRequests",
    configs: "reviewConfigs",
    action: "actionName",
    allowed: "allowedDecisions",
    schema: "argsSchema",
    edited: "editedAction",
  },
} as const;

/** The requests in an interrupt's value; null when it has another shape, or one cannot be decided. */
export function readReviews(value: Json): Reviews | null {
  for (const dialect of ["snake", "camel"] as const) {
    const requests = asObject(value)[NAMES[dialect].requests];
    if (Array.isArray(requests))
      return reviewsOf(dialect, fromMiddleware(asObject(value), dialect));
  }
  return reviewsOf("inbox", (Array.isArray(value) ? value : [value]).map(fromInbox));
}

function reviewsOf(dialect: Reviews["dialect"], found: (ReviewRequest | null)[]): Reviews | null {
  const requests = found.filter((request) => request !== null && request.choices.length > 0);
  const all = requests.length > 0 && requests.length === found.length;
  return all ? { dialect, requests: requests.filter((request) => request !== null) } : null;
}

function fromInbox(request: Json): ReviewRequest | null {
  const { action_request, config, description } = asObject(request);
  const { action, args } = asObject(action_request);
  if (typeof action !== "string" || !isObject(config)) return null;
  return {
    action,
    args: asObject(args),
    argsSchema: null,
    description: textOf(description),
    choices: INBOX_CHOICES.filter(([key]) => config[key] === true).map(([, choice]) => choice),
  };
}

function fromMiddleware(value: JsonObject, dialect: "snake" | "camel"): (ReviewRequest | null)[] {
  const names = NAMES[dialect];
  const configs = objects(value[names.configs] ?? []);
  const requests = value[names.requests];
  return (Array.isArray(requests) ? requests : []).map((request) => {
    const { name, args, description } = asObject(request);
    if (typeof name !== "string") return null;
    const config = configs.find((one) => one[names.action] === name) ?? {};
    const allowed = config[names.allowed];
    const schema = config[names.schema];
    return {
      action: name,
      args: asObject(args),
      argsSchema: isObject(schema) ? schema : null,
      description: textOf(description ?? config.description),
      choices: MIDDLEWARE_CHOICES.filter(
        ([word]) => Array.isArray(allowed) && allowed.includes(word),
      ).map(([, choice]) => choice),
    };
  });
}

/** What the graph is resumed with: one decision for each request, in their order. */
export function reviewsAnswer({ dialect, requests }: Reviews, decisions: Decision[]): Json {
  if (dialect === "inbox") return decisions.map((one, at) => inboxAnswer(one, requests[at]));
  return { decisions: decisions.map((one, at) => middlewareAnswer(one, requests[at], dialect)) };
}

function inboxAnswer({ choice, args = {}, text = "" }: Decision, request?: ReviewRequest): Json {
  switch (choice) {
    case "accept":
      return { type: "accept", args: null };
    case "edit":
      return { type: "edit", args: { action: request?.action ?? "", args } };
    case "respond":
      return { type: "response", args: text };
    case "decline":
      return { type: "ignore", args: null };
  }
}

function middlewareAnswer(
  { choice, args = {}, text = "" }: Decision,
  request: ReviewRequest | undefined,
  dialect: "snake" | "camel",
): Json {
  switch (choice) {
    case "accept":
      return { type: "approve" };
    case "edit":
      return { type: "edit", [NAMES[dialect].edited]: { name: request?.action ?? "", args } };
    case "respond":
      return { type: "respond", message: text };
    case "decline":
      return text === "" ? { type: "reject" } : { type: "reject", message: text };
  }
}

/**
 * The arguments after an edit. What was reset is as before; under a schema of its own, a text that was
 * emptied is empty, and not gone.
 */
export function editedArgs(
  { args, argsSchema }: Pick<ReviewRequest, "args" | "argsSchema">,
  edited: JsonObject,
): JsonObject {
  if (argsSchema === null) return { ...args, ...edited };
  const emptied = Object.entries(args).flatMap(([key, value]) =>
    typeof value === "string" && !Object.hasOwn(edited, key) ? [[key, ""] as const] : [],
  );
  return { ...edited, ...Object.fromEntries(emptied) };
}

const MUCH_TEXT = 80;

/** A schema for the form in which arguments are edited, made from what they are. Reset gives them back. */
export function schemaOfArgs(args: JsonObject): JsonSchema {
  const properties = Object.entries(args).map(([key, value]) => [
    key,
    { title: key, ...kindOf(value), default: value },
  ]);
  return { type: "object", properties: Object.fromEntries(properties) };
}

function kindOf(value: Json): JsonObject {
  if (typeof value === "string") {
    const isLong = value.length > MUCH_TEXT || value.includes("\n");
    return { type: "string", ...(isLong ? { langgraph_type: "prompt" } : {}) };
  }
  if (typeof value === "number" || typeof value === "boolean") return { type: typeof value };
  return {};
}

function textOf(value: Json | undefined): string | null {
  return typeof value === "string" && value.trim() !== "" ? value : null;
}
