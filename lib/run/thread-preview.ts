import type { Json, JsonObject } from "@/lib/langgraph/types";
import { asObject } from "@/lib/langgraph/values";
import { mediaNames, messageText, objects, readMessage } from "./message";

const LONGEST = 240;

/**
 * What a thread is about, on one line of at most 240 characters: its first message of a person, else
 * its first message, else its first text. A message without a text is about its files. Null when it
 * holds none.
 */
export function threadPreview(values: Json): string | null {
  const held = asObject(values);
  const lists = [held.messages, ...Object.values(held)].map((value) => objects(value));
  const messages = lists.find(looksLikeMessages)?.map(readMessage) ?? [];
  const first = messages.find(({ role }) => role === "human") ?? messages[0];
  const text = first
    ? messageText(first) || mediaNames(first).join(", ")
    : Object.values(held).find(isText);
  return line(text ?? "") || null;
}

function looksLikeMessages(list: JsonObject[]): boolean {
  return list.length > 0 && list.every((one) => readMessage(one).role !== "other");
}

function isText(value: Json): value is string {
  return typeof value === "string" && value.trim() !== "";
}

function line(text: string): string {
  // The first characters decide: a prompt of many megabytes is not gone through.
  const start = text.slice(0, 4 * LONGEST);
  return [...start.replace(/[\p{Cc}\s]+/gu, " ").trim()].slice(0, LONGEST).join("");
}
