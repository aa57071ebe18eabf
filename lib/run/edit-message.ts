import type { Json, JsonObject } from "@/lib/langgraph/types";
import { asObject } from "@/lib/langgraph/values";
import { isObject, messageId, messageType, objects } from "./message";

/** Content with other words: of blocks those that are no text stay, in their order. */
export function withText(content: Json, text: string): Json {
  if (!Array.isArray(content)) return text;
  const kept = content.filter((block) => isObject(block) && typeof block.text !== "string");
  if (kept.length === 0) return text;
  // Providers refuse a text block without a text.
  return text === "" ? kept : [{ type: "text", text }, ...kept];
}

/**
 * The input of a run as it was, with `edited` where the message `id` was. `original` is null when it is
 * not known; then the message is all of it. A list in which the message cannot be told is left out.
 */
export function editedInput(
  original: Json,
  key: string,
  id: string,
  edited: JsonObject,
): JsonObject {
  const input = asObject(original);
  const sent = objects(input[key]);
  const humans = sent.filter((message) => HUMAN.has(messageType(message)));
  const [only] = humans;
  // A server gives an id to a message that was sent without one.
  const old = sent.find((message) => messageId(message) === id);
  const replaced = old ?? (only && humans.length === 1 && !messageId(only) ? only : undefined);
  const messages = replaced
    ? sent.map((message) => (message === replaced ? edited : message))
    : [edited];
  return { ...input, [key]: messages };
}

const HUMAN = new Set(["human", "user"]);
