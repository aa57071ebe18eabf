import { array, object, string } from "valibot";
import type { AssistantSummary } from "./langgraph/types";
import { parseKept } from "./parse-kept";

/** An assistant that a person pinned, with the name that it had then. */
export type Pin = { id: string; name: string };

/** Each is read by itself, so that more would be slow. */
export const MOST_PINS = 20;

const kept = array(object({ id: string(), name: string() }));

/** Pins as a browser kept them, first pinned first; none where they cannot be read. */
export function parsePins(text: string | null): Pin[] {
  return (parseKept(text, kept) ?? []).slice(0, MOST_PINS);
}

/** The pins with one more, or with what is known now of one that is there. The most there can be stay. */
export function withPin(
  pins: readonly Pin[],
  assistant: Pick<AssistantSummary, "assistant_id" | "name">,
) {
  const pin = { id: assistant.assistant_id, name: assistant.name };
  if (pins.some(({ id }) => id === pin.id))
    return pins.map((each) => (each.id === pin.id ? pin : each));
  return [...pins, pin].slice(0, MOST_PINS);
}

export function withoutPin(pins: readonly Pin[], id: string): Pin[] {
  return pins.filter((pin) => pin.id !== id);
}
