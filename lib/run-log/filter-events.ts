import type { Json, StreamEvent } from "@/lib/langgraph/types";
import type { EventEntry, Tape, TapeEntry } from "@/lib/run/event-tape";

/** What a person looks for; null and "" stand for all. */
export type EventFilter = { text: string; kind: string | null; turn: number | null };

/** `values` of `values|child:<task>`; frames that were no JSON are a kind of their own. */
export function kindOf(event: StreamEvent): string {
  return event.type === "unreadable" ? "unreadable" : (event.event.split("|", 1)[0] ?? "");
}

export function eventsOf({ entries }: Pick<Tape, "entries">): EventEntry[] {
  return entries.filter(isEvent);
}

function isEvent(entry: TapeEntry): entry is EventEntry {
  return entry.type === "event";
}

/** The kinds that there are, each with how many, the most frequent first. */
export function kindsOf(events: readonly EventEntry[]): { kind: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { event } of events) counts.set(kindOf(event), (counts.get(kindOf(event)) ?? 0) + 1);
  return [...counts]
    .map(([kind, count]) => ({ kind, count }))
    .toSorted((a, b) => b.count - a.count);
}

export function filterEvents(events: readonly EventEntry[], filter: EventFilter): EventEntry[] {
  const needle = filter.text.trim().toLowerCase();
  return events.filter(
    ({ event, turn }) =>
      (filter.kind === null || kindOf(event) === filter.kind) &&
      (filter.turn === null || turn === filter.turn) &&
      (needle === "" || mentions(event, needle)),
  );
}

function mentions(event: StreamEvent, needle: string): boolean {
  if (event.event.toLowerCase().includes(needle)) return true;
  return event.type === "unreadable"
    ? event.text.toLowerCase().includes(needle)
    : contains(event.data, needle);
}

const DEEPEST = 200;

function contains(value: Json, needle: string, depth = 0): boolean {
  if (typeof value !== "object" || value === null) {
    return String(value).toLowerCase().includes(needle);
  }
  if (depth > DEEPEST) return false;
  if (Array.isArray(value)) return value.some((item) => contains(item, needle, depth + 1));
  return Object.entries(value).some(
    ([key, item]) => key.toLowerCase().includes(needle) || contains(item, needle, depth + 1),
  );
}

/** One line of JSON for each event: its turn, when it came, its id and name, and its data. */
export function jsonLines(events: readonly EventEntry[]): string {
  return events
    .map(({ turn, at, event }) => {
      const said = event.type === "event" ? { data: event.data } : { unreadable: event.text };
      const received = new Date(at).toISOString();
      return `${JSON.stringify({ turn, received, id: event.id, event: event.event, ...said })}\n`;
    })
    .join("");
}
