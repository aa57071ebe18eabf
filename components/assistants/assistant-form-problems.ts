import { formatCount } from "@/lib/format";
import type { Json } from "@/lib/langgraph/types";
import { NUL_REASON, pathsOfNul } from "@/lib/schema/nul-characters";
import type { AssistantFormValues } from "./assistant-form-values";

const NAME_LIMIT = 1_000;
const NUL = "\u0000";

/** Why a name cannot be saved. What the assistant is called already, if it is one, may stay. */
export function nameProblem(name: string, before: string | undefined): string | undefined {
  const trimmed = name.trim();
  if (name === before) return undefined;
  if (trimmed === "") return "Give it a name.";
  if (trimmed.includes(NUL)) return NUL_REASON;
  if (trimmed.length <= NAME_LIMIT) return undefined;
  return `A name has at most ${formatCount(NAME_LIMIT)} characters, so that tables and headings stay readable. This one has ${formatCount(trimmed.length)}: shorten it, or move the text to the description.`;
}

export function textProblem(text: string): string | undefined {
  return text.includes(NUL) ? NUL_REASON : undefined;
}

export function recursionLimitProblem(text: string): string | undefined {
  const typed = text.trim();
  if (typed === "") return undefined;
  const limit = Number(typed);
  const whole = /^\d+$/.test(typed) && Number.isSafeInteger(limit) && limit > 0;
  return whole ? undefined : "Give a whole number from 1, or leave it empty for the server's own.";
}

export function tagsProblem(tags: string[]): string | undefined {
  return tags.some((tag) => tag.includes(NUL)) ? NUL_REASON : undefined;
}

/** Why a JSON field cannot be saved as it is. */
export function jsonProblem(value: Json): string | undefined {
  return pathsOfNul(value).length > 0 ? NUL_REASON : undefined;
}

/** Why the other keys of `config` cannot be saved: a key has one place in the form. */
export function otherConfigProblem(form: AssistantFormValues): string | undefined {
  const { otherConfig, recursionLimit, tags } = form;
  const has = (key: string) => Object.hasOwn(otherConfig, key);
  if (has("configurable")) return "“configurable” belongs in Configuration above. Remove it here.";
  if (has("recursion_limit") && recursionLimit.trim() !== "") {
    return "“recursion_limit” is given above already. Remove it in one place.";
  }
  if (has("tags") && tags.length > 0) {
    return "“tags” are given above already. Remove them in one place.";
  }
  return jsonProblem(otherConfig);
}
