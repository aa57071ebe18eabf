import type { Json, JsonObject, JsonSchema } from "@/lib/langgraph/types";
import { isObject } from "./message";

export const INPUT_ROLES = [
  { value: "human", label: "Human" },
  { value: "ai", label: "AI" },
  { value: "system", label: "System" },
] as const;

/** A message of an input; `text` is null where it is more than a text, which only JSON shows. */
export type InputMessage = { role: string; text: string | null };

export const NEW_MESSAGE: JsonObject = { type: "human", content: "" };

const OPENAI: { [role: string]: string } = { user: "human", assistant: "ai" };

/** The messages of an input as a list; null where it is none and only JSON shows it. */
export function inputMessages(value: Json | undefined): Json[] | null {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : null;
}

export function readInputMessage(message: Json): InputMessage {
  if (typeof message === "string") return { role: "human", text: message };
  if (!isObject(message)) return { role: "human", text: null };
  const named = message.type ?? message.role;
  const role = typeof named === "string" ? (OPENAI[named] ?? named) : "human";
  return { role, text: typeof message.content === "string" ? message.content : null };
}

/** The message with another role or text. What else it holds, and how it names roles, stays. */
export function writeInputMessage(message: Json, change: Partial<InputMessage>): JsonObject {
  const before = readInputMessage(message);
  const { role, text } = { ...before, ...change };
  const held = isObject(message) ? message : {};
  const content = text ?? held.content ?? "";
  if (typeof held.role !== "string" || held.type !== undefined) {
    return { ...held, type: role, content };
  }
  const name = Object.keys(OPENAI).find((key) => OPENAI[key] === role) ?? role;
  return { ...held, role: name, content };
}

/** The schema without the property that has an editor of its own; null where nothing is left. */
export function schemaBeside(schema: JsonSchema, key: string): JsonSchema | null {
  const { properties, required } = schema;
  if (!isObject(properties)) return null;
  const { [key]: _, ...others } = properties;
  if (Object.keys(others).length === 0) return null;
  const rest = Array.isArray(required) ? required.filter((name) => name !== key) : undefined;
  return { ...schema, properties: others, ...(rest ? { required: rest } : {}) };
}
