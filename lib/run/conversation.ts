import type { JsonObject } from "@/lib/langgraph/types";
import { type Message, readMessage, type ToolCall } from "./message";

export type ToolUse = { call: ToolCall; result: Message | null };

/** One entry of the conversation: a message, with the results of the tools that it called. */
export type ConversationItem = { key: string; message: Message; tools: ToolUse[] };

const built = new WeakMap<Message, ConversationItem>();

/**
 * The messages as they are drawn: a tool's message stands with the call that it answers, and by
 * itself where no call asks for it. An item is the same object for as long as nothing in it changed.
 */
export function conversation(messages: JsonObject[]): ConversationItem[] {
  const read = messages.map(readMessage);
  const called = new Set(read.flatMap(({ toolCalls }) => toolCalls.map(({ id }) => id)));
  const results = new Map(
    read.filter(({ role }) => role === "tool").map((message) => [message.toolCallId, message]),
  );
  return read
    .filter(({ role, toolCallId }) => role !== "tool" || !called.has(toolCallId))
    .map((message, index) => {
      const tools = message.toolCalls.map((call) => ({
        call,
        result: call.id === null ? null : (results.get(call.id) ?? null),
      }));
      return stable({ key: message.id ?? `at-${index}`, message, tools });
    });
}

/** The entries that say something where tool calls and their results are not drawn. */
export function withoutTools(items: ConversationItem[]): ConversationItem[] {
  return items.filter(
    ({ message, tools }) =>
      message.role !== "tool" && (message.parts.length > 0 || tools.length === 0),
  );
}

function stable(item: ConversationItem): ConversationItem {
  const before = built.get(item.message);
  const same =
    before?.key === item.key &&
    before.tools.length === item.tools.length &&
    before.tools.every(({ result }, index) => result === item.tools[index]?.result);
  if (before && same) return before;
  built.set(item.message, item);
  return item;
}
