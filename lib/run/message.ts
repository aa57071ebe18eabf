import type { Json, JsonObject } from "@/lib/langgraph/types";
import { asObject } from "@/lib/langgraph/values";
import { isMedia } from "./media-block";
import { contentParts, type MessagePart } from "./message-parts";

export type MessageRole = "human" | "ai" | "tool" | "system" | "other";

export type ToolCall = {
  id: string | null;
  name: string;
  /** Parsed arguments; null while they are still streaming or when they are not valid JSON. */
  args: Json;
  /** The arguments as they came, valid JSON or not. */
  argsText: string;
};

export type Message = {
  id: string | null;
  role: MessageRole;
  name: string | null;
  parts: MessagePart[];
  toolCalls: ToolCall[];
  /** Of a tool's message: the call that it answers, and whether the tool failed. */
  toolCallId: string | null;
  failed: boolean;
};

const ROLES: { [type: string]: MessageRole } = {
  human: "human",
  user: "human",
  ai: "ai",
  assistant: "ai",
  tool: "tool",
  function: "tool",
  system: "system",
  developer: "system",
};

const read = new WeakMap<JsonObject, Message>();

/** A message as a person reads it, whatever its shape. One raw object always gives one result. */
export function readMessage(raw: JsonObject): Message {
  const known = read.get(raw);
  if (known) return known;
  const fields = messageFields(raw);
  const message: Message = {
    id: messageId(raw),
    role: roleOf(messageType(raw)),
    name: text(fields.name),
    parts: contentParts(fields),
    toolCalls: toolCalls(fields),
    toolCallId: text(fields.tool_call_id),
    failed: fields.status === "error",
  };
  read.set(raw, message);
  return message;
}

function roleOf(type: string): MessageRole {
  return (Object.hasOwn(ROLES, type) ? ROLES[type] : undefined) ?? "other";
}

/** The plain text of a message, without reasoning, tool calls and files. */
export function messageText(message: Message): string {
  return message.parts.flatMap((part) => (part.type === "text" ? [part.text] : [])).join("");
}

/** What its pictures and files are called. */
export function mediaNames(message: Message): string[] {
  return message.parts
    .filter(isMedia)
    .map(({ name, type }) => name ?? (type === "image" ? "Image" : "File"));
}

/** `kwargs` of LangChain's serialised form (`{ lc: 1, id: […], kwargs }`), else the object itself. */
export function messageFields(raw: JsonObject): JsonObject {
  return raw.lc === 1 ? asObject(raw.kwargs) : raw;
}

export function messageId(raw: JsonObject): string | null {
  return text(messageFields(raw).id);
}

/** `human`, `ai`, `tool`, `system`, `remove`, …: without the `Message` and `Chunk` of class names. */
export function messageType(raw: JsonObject): string {
  const className = raw.lc === 1 && Array.isArray(raw.id) ? raw.id.at(-1) : undefined;
  const type = text(className) ?? text(raw.type) ?? text(raw.role) ?? "";
  return type.replace(/(Message)?(Chunk)?$/, "").toLowerCase();
}

function toolCalls(fields: JsonObject): ToolCall[] {
  const chunks = objects(fields.tool_call_chunks);
  const whole = objects(fields.tool_calls);
  if (whole.length > 0 && whole.length >= chunks.length) return whole.map(wholeCall);
  if (chunks.length > 0) return chunks.map(streamedCall);
  const invalid = objects(fields.invalid_tool_calls);
  if (invalid.length > 0) return invalid.map(streamedCall);
  return objects(fields.content)
    .filter((block) => block.type === "tool_use" || block.type === "tool_call")
    .map((block) => wholeCall({ ...block, args: block.args ?? block.input ?? null }));
}

function wholeCall(call: JsonObject): ToolCall {
  const args = call.args ?? null;
  return {
    id: text(call.id),
    name: text(call.name) ?? "",
    args,
    argsText: typeof args === "string" ? args : JSON.stringify(args, null, 2),
  };
}

function streamedCall(call: JsonObject): ToolCall {
  const argsText = text(call.args) ?? "";
  return { id: text(call.id), name: text(call.name) ?? "", args: parsed(argsText), argsText };
}

function parsed(source: string): Json {
  try {
    return JSON.parse(source);
  } catch {
    return null;
  }
}

/** The objects of a JSON array; [] when it is no array. */
export function objects(value: Json | undefined): JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function text(value: Json | undefined): string | null {
  return typeof value === "string" ? value : null;
}
