import type { Interrupt, Json, JsonObject } from "@/lib/langgraph/types";

export type Answer = { interrupt: Interrupt; value: Json };

/**
 * The command that answers some of the waiting interrupts and leaves the others waiting. Servers that
 * give their interrupts no ids take one answer at a time.
 */
export function resumeCommand(waiting: Interrupt[], answers: Answer[]): JsonObject {
  const named = answers.flatMap(({ interrupt: { id }, value }) =>
    id === null ? [] : [[id, value] as const],
  );
  if (waiting.length < 2 || named.length < answers.length) {
    return { resume: answers[0]?.value ?? null };
  }
  return { resume: Object.fromEntries(named) };
}
