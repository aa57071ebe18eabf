import type { StreamEvent } from "@/lib/langgraph/types";
import { sameJson } from "@/lib/langgraph/values";

/** How far a run's stream was read: the last id, and the last events that came at its moment. */
export type Position = { id: string | null; recent: readonly StreamEvent[] };

export const AT_START: Position = { id: null, recent: [] };

const PLAIN = /^\d+$/;
const COUNTED = /^(.*\D)(\d+)$/;
// Redis ids; langgraph dev gives every event of one millisecond the same one, `<ms>-0`.
const TIMED = /^(\d{10,})-(\d+)$/;

export function advance(position: Position, event: StreamEvent): Position {
  if (event.id === null || event.id === "") return position;
  const same = position.id !== null && momentOf(position.id) === momentOf(event.id);
  return { id: event.id, recent: same ? [...position.recent, event] : [event] };
}

/**
 * The Last-Event-ID to go on from. Ids that are times may be shared by several events, so it goes
 * back to the millisecond before, and `isRepeat` tells what was there already.
 */
export function resumeId({ id }: Position): string {
  const moment = id === null ? undefined : TIMED.exec(id)?.[1];
  return moment === undefined ? (id ?? "-1") : `${BigInt(moment) - 1n}-999999`;
}

/** Whether an event of a joined stream was read before the stream was joined. */
export function isRepeat({ id, recent }: Position, event: StreamEvent): boolean {
  if (isOld(event.id, id)) return true;
  if (id === null || event.id === null || momentOf(event.id) !== momentOf(id)) return false;
  return recent.some((other) => sameEvent(other, event));
}

/**
 * Whether an event surely came before the last one read. Ids are `7` on the JS server, `<ms>-<n>`
 * on the Python one, `<run>_event_<n>` on Aegra; of ids in another form only an exact repeat is.
 */
export function isOld(id: string | null, lastId: string | null): boolean {
  if (id === null || id === "" || lastId === null) return false;
  if (PLAIN.test(id) && PLAIN.test(lastId)) return Number(id) <= Number(lastId);
  const [timed, lastTimed] = [TIMED.exec(id), TIMED.exec(lastId)];
  if (timed && lastTimed) {
    const moments = Number(timed[1]) - Number(lastTimed[1]);
    return moments === 0 ? Number(timed[2]) < Number(lastTimed[2]) : moments < 0;
  }
  const [counted, lastCounted] = [COUNTED.exec(id), COUNTED.exec(lastId)];
  if (counted && lastCounted && counted[1] === lastCounted[1]) {
    return Number(counted[2]) <= Number(lastCounted[2]);
  }
  return id === lastId;
}

/** Whether events were surely lost between two ids: only plain numbers can tell. */
export function isGap(id: string | null, lastId: string | null): boolean {
  if (id === null || lastId === null || !PLAIN.test(id) || !PLAIN.test(lastId)) return false;
  return Number(id) > Number(lastId) + 1;
}

function momentOf(id: string): string {
  return TIMED.exec(id)?.[1] ?? id;
}

function sameEvent(a: StreamEvent, b: StreamEvent): boolean {
  if (a.type === "unreadable" || b.type === "unreadable") return a.type === b.type;
  return a.event === b.event && sameJson(a.data, b.data);
}
