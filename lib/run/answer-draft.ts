import type { Json, JsonObject } from "@/lib/langgraph/types";
import { asObject } from "@/lib/langgraph/values";
import { isSecretName } from "@/lib/secret-name";
import { conceal, holdsConcealed, reveal } from "@/lib/secrets";
import { isObject } from "./message";
import { formAnswer, type Question } from "./question";
import { type Choice, editedArgs, reviewsAnswer } from "./review";

/** How far the decision on one request has come. */
export type RequestDraft = {
  /** What was chosen; its form is open until it is decided. */
  choice: Choice | null;
  decided: boolean;
  /** The arguments as they were edited. */
  args: JsonObject | null;
  text: string;
};

/** An answer that is being given to an interrupt. */
export type AnswerDraft = {
  kind: "text" | "json";
  text: string;
  values: JsonObject;
  requests: RequestDraft[];
  /** It waits to be sent, together with the answers to other interrupts. */
  ready: boolean;
};

export const NEW_REQUEST: RequestDraft = { choice: null, decided: false, args: null, text: "" };
export const NEW_ANSWER: AnswerDraft = {
  kind: "text",
  text: "",
  values: {},
  requests: [],
  ready: false,
};

/** What the graph is resumed with; undefined while the answer is not whole. */
export function answerOf(question: Question, draft: AnswerDraft): Json | undefined {
  switch (question.kind) {
    case "review": {
      const { requests } = question.reviews;
      const decisions = requests.flatMap((request, at) => {
        const { choice, decided, args: edited, text } = draft.requests[at] ?? NEW_REQUEST;
        if (choice === null || !decided) return [];
        return [{ choice, text: text.trim(), args: editedArgs(request, edited ?? request.args) }];
      });
      return decisions.length === requests.length
        ? reviewsAnswer(question.reviews, decisions)
        : undefined;
    }
    case "form":
      return formAnswer(question, draft.values);
    case "any":
      return draft.kind === "text" ? draft.text : parsed(draft.text);
  }
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The draft with one request's part changed. */
export function withRequest(draft: AnswerDraft, at: number, part: RequestDraft): AnswerDraft {
  const count = Math.max(draft.requests.length, at + 1);
  const requests = Array.from({ length: count }, (_, i) => draft.requests[i] ?? NEW_REQUEST);
  return { ...draft, requests: requests.with(at, part) };
}

/** A draft as text that may be kept: without what is under a secret's name. */
export function keepable(draft: AnswerDraft): string {
  return JSON.stringify(conceal(draft, isSecretName));
}

/** The draft that was kept. Where a secret was left out, what it stood in is to be given again. */
export function readAnswerDraft(kept: string): AnswerDraft {
  const stored = parsed(kept);
  if (!isObject(stored)) return NEW_ANSWER;
  const { kind, text, values, requests, ready } = stored;
  return {
    kind: kind === "json" ? "json" : "text",
    text: typeof text === "string" ? text : "",
    values: asObject(reveal(asObject(values), {})),
    requests: Array.isArray(requests) ? requests.map(readRequest) : [],
    ready: ready === true && !holdsConcealed(stored),
  };
}

const CHOICES: Choice[] = ["accept", "edit", "respond", "decline"];

function readRequest(stored: Json): RequestDraft {
  const { choice, decided, args, text } = asObject(stored);
  const isWhole = !holdsConcealed(args ?? null);
  return {
    choice: CHOICES.find((one) => one === choice) ?? null,
    decided: decided === true && isWhole,
    // An edit without its secret would send the arguments without it.
    args: isObject(args) && isWhole ? args : null,
    text: typeof text === "string" ? text : "",
  };
}
