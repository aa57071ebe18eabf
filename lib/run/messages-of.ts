import type { Json, JsonObject } from "@/lib/langgraph/types";
import { asObject } from "@/lib/langgraph/values";
import { messageId, messageType, objects } from "./message";
import type { Leftover, RunState } from "./run-state";

const HIDDEN_ID = "do-not-render-";

/** The messages under `key` of a thread's values, without those that are not to be shown. */
export function messagesOf(values: Json, key: string): JsonObject[] {
  return objects(asObject(values)[key]).filter(isShown);
}

/** The conversation as it stands: the state's messages, then those sent and streamed since. */
export function liveMessages(state: RunState, key: string): JsonObject[] {
  const settled = state.removedAll
    ? []
    : messagesOf(state.values, key).filter((message) => !isRemoved(state, message));
  const shown = state.kept.reduce((list, left) => withLeftover(list, left, key), settled);
  const { sent, streamed } = state;
  if (sent.length === 0 && streamed.length === 0) return shown;
  const known = new Set(shown.map(messageId));
  const added = [...sent, ...streamed].filter((message) => {
    const id = messageId(message);
    if (id !== null && known.has(id)) return false;
    known.add(id);
    return isShown(message);
  });
  return [...shown, ...added];
}

/** Ids of the messages on screen that the thread does not hold. */
export function leftoverIds(state: RunState): Set<string | null> {
  const left = [...state.kept.flatMap(({ messages }) => messages), ...state.streamed];
  return new Set(left.map(messageId));
}

function withLeftover(messages: JsonObject[], left: Leftover, key: string): JsonObject[] {
  const anchor = messagesOf(left.values, key).at(-1);
  const at = anchor ? messages.findIndex((one) => messageId(one) === messageId(anchor)) : -1;
  if (anchor && at === -1) return messages;
  const known = new Set(messages.map(messageId));
  const added = left.messages.filter((one) => isShown(one) && !known.has(messageId(one)));
  return messages.toSpliced(at + 1, 0, ...added);
}

function isRemoved(state: RunState, message: JsonObject): boolean {
  const id = messageId(message);
  return id !== null && state.removed.includes(id);
}

function isShown(message: JsonObject): boolean {
  return messageType(message) !== "remove" && !messageId(message)?.startsWith(HIDDEN_ID);
}
