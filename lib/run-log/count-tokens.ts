import type { Json, JsonObject } from "@/lib/langgraph/types";
import { asObject } from "@/lib/langgraph/values";
import { messageId, objects } from "@/lib/run/message";
import { findStep } from "./log-steps";
import type { LogTurn } from "./run-log";
import { addUsage, NO_TOKENS, type TokenUsage, usageOf } from "./token-usage";

/**
 * With the tokens of these messages, counted for the step of that key. Pieces of one message add up;
 * a whole message says all. A message is counted once, for the step that was first seen to write it.
 */
export function countMessages(
  turn: LogTurn,
  messages: JsonObject[],
  step: number,
  kind: "piece" | "whole",
): LogTurn {
  const usage = { ...turn.usage };
  let found = false;
  for (const message of messages) {
    const took = usageOf(message);
    if (!took) continue;
    found = true;
    const id = messageId(message) ?? `unnamed:${step}`;
    const before = Object.hasOwn(usage, id) ? usage[id] : undefined;
    const sum = kind === "piece" ? addUsage(before?.usage ?? NO_TOKENS, took) : took;
    usage[id] = { step: before?.step ?? step, usage: sum };
  }
  return found ? { ...turn, usage } : turn;
}

/** With the tokens of the messages that a node's last step wrote and that were not there before. */
export function countWritten(turn: LogTurn, namespace: string, node: string): LogTurn {
  const step = findStep(
    turn,
    (one) => one.namespace === namespace && one.node === node && one.output !== undefined,
  );
  if (!step) return turn;
  const known = new Set(messagesIn(step.before).map(messageId));
  const written = messagesIn(step.output).filter((message) => !known.has(messageId(message)));
  return countMessages(turn, written, step.key, "whole");
}

/** The messages in the lists and places of what a node wrote, or of a state. */
export function messagesIn(value: Json | undefined): JsonObject[] {
  const places = Array.isArray(value) ? value.map(asObject) : [asObject(value)];
  return places.flatMap((place) =>
    Object.values(place).flatMap((part) => {
      const list = Array.isArray(part) ? objects(part) : [asObject(part)];
      return list.filter(isMessage);
    }),
  );
}

function isMessage(value: JsonObject): boolean {
  if (value.lc === 1) return true;
  return value.content !== undefined && (value.type !== undefined || value.role !== undefined);
}

/** The tokens of some steps together; null where no message said any. */
export function tokensOf(turn: LogTurn, isOf: (step: number) => boolean): TokenUsage | null {
  const counted = Object.values(turn.usage).filter(({ step }) => isOf(step));
  if (counted.length === 0) return null;
  return counted.reduce((sum, { usage }) => addUsage(sum, usage), NO_TOKENS);
}
