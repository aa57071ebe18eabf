import { type ConversationItem, conversation } from "@/lib/run/conversation";
import { messageId } from "@/lib/run/message";
import { messagesIn } from "./count-tokens";
import type { LogStep, LogTurn } from "./run-log";

/**
 * The tools that a step called, each with its answer from wherever in the turn it came, or the calls
 * that the step answered.
 */
export function toolUsesOf(turn: LogTurn, step: LogStep): ConversationItem["tools"] {
  const all = turn.items.flatMap((item) => (item.type === "step" ? messagesIn(item.output) : []));
  const before = messagesIn(step.before);
  const known = new Map([...before, ...all].map((message) => [messageId(message), message]));
  const had = new Set(before.map(messageId));
  const written = new Set(
    messagesIn(step.output)
      .map(messageId)
      .filter((id) => !had.has(id)),
  );
  return conversation([...known.values()])
    .flatMap(({ message, tools }) => tools.map((use) => ({ message, use })))
    .filter(
      ({ message, use }) => written.has(message.id) || (use.result && written.has(use.result.id)),
    )
    .map(({ use }) => use);
}
