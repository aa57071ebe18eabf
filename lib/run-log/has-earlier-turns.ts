import { asObject } from "@/lib/langgraph/values";
import type { Tape } from "@/lib/run/event-tape";

/**
 * Whether the thread ran before what the tape tells of, as far as is known: its first run found
 * something there or was found going on, or was too much to keep. `isNew`: the conversation on screen
 * has no thread yet.
 */
export function hasEarlierTurns({ entries, dropped }: Tape, isNew: boolean): boolean {
  const [first] = entries;
  if (first?.type !== "begin") return !isNew;
  const found = Object.keys(asObject(first.values)).length > 0;
  return dropped.turns > 0 || first.deed === "rejoin" || found;
}
