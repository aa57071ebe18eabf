import type { Json, JsonObject } from "@/lib/langgraph/types";
import { newId } from "@/lib/new-id";
import { readMessage } from "./message";
import { messagesOf } from "./messages-of";

const NEVER_CAME = "The run was interrupted before this tool gave a result.";

/**
 * Results that say so for the calls which a run left open when it was stopped or paused. Models
 * refuse a conversation in which a call has no result before the next message.
 */
export function resultsForOpenCalls(values: Json, key: string): JsonObject[] {
  const messages = messagesOf(values, key).map(readMessage);
  const at = messages.findLastIndex(({ toolCalls }) => toolCalls.length > 0);
  const after = messages.slice(at + 1);
  if (at === -1 || after.some(({ role }) => role !== "tool")) return [];
  const answered = new Set(after.map(({ toolCallId }) => toolCallId));
  return (messages[at]?.toolCalls ?? [])
    .filter(({ id }) => id !== null && !answered.has(id))
    .map(({ id, name }) => ({
      type: "tool",
      id: newId(),
      tool_call_id: id,
      ...(name === "" ? {} : { name }),
      content: NEVER_CAME,
      status: "error",
    }));
}
