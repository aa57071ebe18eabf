import type { TapeEntry } from "./event-tape";

/** What a tape does not hold any more. */
export type Dropped = { pieces: number; events: number; turns: number };

export const DROPPED_NOTHING: Dropped = { pieces: 0, events: 0, turns: 0 };

const MOST = { pieces: 1500, entries: 5000, characters: 8_000_000 };

type Held = { entries: TapeEntry[]; pieces: number; characters: number };

export function isTooMuch({ entries, pieces, characters }: Held): boolean {
  return pieces > MOST.pieces || entries.length > MOST.entries || characters > MOST.characters;
}

/**
 * The entries without the oldest half of the pieces of messages, then without the oldest turns, and
 * where one turn alone is too much without its oldest events. The last turn always keeps its begin.
 */
export function trimTape(held: Held): { held: Held; dropped: Dropped } {
  const { entries } = held;
  const kept = held.pieces > MOST.pieces ? withoutPieces(entries) : entries;
  const pieces = entries.length - kept.length;
  const first = firstTurn(kept);
  const turns = first - (kept[0]?.turn ?? first);
  const recent = kept.filter(({ turn }) => turn >= first);
  const left = isTooMuch(heldOf(recent)) ? withoutOldest(recent) : recent;
  return { held: heldOf(left), dropped: { pieces, turns, events: recent.length - left.length } };
}

export function heldOf(entries: TapeEntry[]): Held {
  return {
    entries,
    pieces: entries.filter(({ isPiece }) => isPiece).length,
    characters: entries.reduce((sum, { size }) => sum + size, 0),
  };
}

function withoutPieces(entries: TapeEntry[]): TapeEntry[] {
  const pieces = entries.filter(({ isPiece }) => isPiece);
  const newest = new Set(pieces.slice(-MOST.pieces / 2));
  return entries.filter((entry) => !entry.isPiece || newest.has(entry));
}

/** The oldest turn from which on all fits, or the last one. */
function firstTurn(entries: TapeEntry[]): number {
  const last = entries.at(-1)?.turn ?? 0;
  let turn = entries[0]?.turn ?? last;
  let rest = entries;
  while (turn < last && isTooMuch(heldOf(rest))) {
    turn += 1;
    rest = rest.filter((entry) => entry.turn >= turn);
  }
  return turn;
}

/** Three quarters of what may be held, from the end. */
function withoutOldest(entries: TapeEntry[]): TapeEntry[] {
  let room = (MOST.characters * 3) / 4;
  const from = entries.findLastIndex(({ size }, index) => {
    room -= size;
    return room < 0 || entries.length - index > (MOST.entries * 3) / 4;
  });
  return entries.filter(({ type }, index) => index > from || type === "begin");
}
