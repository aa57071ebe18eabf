import { RosterError } from "@/lib/errors";
import type { AssistantSummary } from "./types";

/** The most that every server gives at once. */
const PER_PAGE = 100;

/** How far a list is read: how many rows, and of how many. */
export type ReadSoFar = { read: number; total: number };

/** Which page of a list is read, from 1. */
export type PageOf = { page: number; perPage: number };

type Whole = { signal: AbortSignal | undefined; onRead: (soFar: ReadSoFar) => void };

/**
 * Every row of a list that is read by pages, each once, however it changes meanwhile: what is made moves
 * the others on, so that they are met again; what is deleted moves them back, so that some are passed
 * over. Then the list is read once more. `count` is of all rows, also of those of other pages. Throws
 * RosterError `list_changed` where it changed then too, or the reason of the signal.
 */
export async function* pagesOf<Row extends Pick<AssistantSummary, "assistant_id">>(
  read: (page: PageOf) => Promise<{ rows: Row[]; count: number }>,
  { signal, onRead }: Whole,
): AsyncGenerator<Row[]> {
  const met = new Set<string>();
  for (const isLast of [false, true]) {
    const own = new Set<string>();
    let [first, last, isShorter] = [0, 0, false];
    for (let page = 1; ; page++) {
      signal?.throwIfAborted();
      const { rows, count } = await read({ page, perPage: PER_PAGE });
      const fresh = rows.filter(({ assistant_id: id }) => !met.has(id));
      for (const { assistant_id: id } of rows) {
        own.add(id);
        met.add(id);
      }
      if (page === 1) first = count;
      isShorter ||= count < last;
      last = count;
      onRead({ read: met.size, total: Math.max(count, met.size) });
      yield fresh;
      const isEnd = rows.length === 0 || page * PER_PAGE >= count;
      // Of one page nothing can be passed over, and what is made meanwhile need not be in it.
      if (isEnd && (page === 1 || (own.size >= first && !isShorter))) return;
      if (isEnd) break;
    }
    if (isLast) throw changed();
  }
}

function changed(): RosterError {
  const message = "Others deleted or changed assistants meanwhile, so that some may be missing.";
  return new RosterError("list_changed", message);
}
