import type { RosterError } from "@/lib/errors";
import {
  type BulkResult,
  type BulkResults,
  countResults,
  isDoubtful,
  leftToDo,
} from "./bulk-result";
import { checkBulk } from "./check-bulk";
import { runBulk } from "./run-bulk";

type Identified = { assistant_id: string };

export type BulkWork<Item> = {
  deed: (item: Item) => Promise<BulkResult>;
  /** Whether the item is as the deed leaves it; without it nothing is looked at again. */
  look?: (item: Item, signal: AbortSignal) => Promise<boolean>;
};

/** How far it is. */
export type BulkProgress<Item> = {
  phase: "ready" | "running" | "over";
  /** How often it was begun. */
  runs: number;
  /** Nothing more is begun. */
  isStopping: boolean;
  /** How many of this run have their results, and of how many. */
  finished: number;
  total: number;
  items: readonly Item[];
  /** Of all the items, by id. Complete once it is over. */
  results: BulkResults;
  /** Why it ended before it was through, where nobody stopped it. */
  gaveUp: RosterError | null;
  /** What the results say has to be looked at again, when the server answers. */
  isDoubtful: boolean;
  /** It was looked at again. */
  isChecked: boolean;
};

export type BulkJob<Item> = {
  subscribe: (listener: () => void) => () => void;
  read: () => BulkProgress<Item>;
  /** Resolves when it is over. */
  start: (items: readonly Item[]) => Promise<void>;
  /** Does what is left to do. */
  retry: () => Promise<void>;
  stop: () => void;
  /** Looks again at what was tried. Rejects where the server cannot be asked. */
  check: (signal: AbortSignal) => Promise<void>;
};

/** Something that is done to many, watched from outside, stopped, looked at again and tried again. */
export function createBulkJob<Item extends Identified>(work: BulkWork<Item>): BulkJob<Item> {
  const { deed, look } = work;
  const listeners = new Set<() => void>();
  const results = new Map<string, BulkResult>();
  let own = new AbortController();
  let now: BulkProgress<Item> = {
    phase: "ready",
    runs: 0,
    isStopping: false,
    finished: 0,
    total: 0,
    items: [],
    results,
    gaveUp: null,
    isDoubtful: false,
    isChecked: false,
  };
  const tell = (next: Partial<BulkProgress<Item>>) => {
    now = { ...now, ...next };
    for (const listener of listeners) listener();
  };
  const resultOf = ({ assistant_id: id }: Item): BulkResult =>
    results.get(id) ?? { state: "untried" };

  async function run(todo: readonly Item[]) {
    if (now.phase === "running") return;
    own = new AbortController();
    tell({
      phase: "running",
      runs: now.runs + 1,
      isStopping: false,
      finished: 0,
      total: todo.length,
      gaveUp: null,
      isChecked: false,
    });
    const gaveUp = await runBulk({
      items: todo,
      deed,
      signal: own.signal,
      onResult: (item, result) => {
        results.set(item.assistant_id, result);
        if (result.state !== "untried") tell({ finished: now.finished + 1 });
      },
    });
    // What was in doubt before stays so until it was looked at.
    const isUnsure = look !== undefined && (now.isDoubtful || isDoubtful(results.values()));
    tell({ phase: "over", results: new Map(results), gaveUp, isDoubtful: isUnsure });
  }

  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    read: () => now,
    start: (items) => {
      tell({ items });
      return run(items);
    },
    retry: () => run(leftToDo(now.items, resultOf)),
    stop: () => {
      own.abort();
      if (now.phase === "running") tell({ isStopping: true });
    },
    check: async (signal) => {
      if (!look) return;
      const { runs } = now;
      const tried = now.items.flatMap((item) => {
        const result = resultOf(item);
        return result.state === "untried" ? [] : [[item, result] as const];
      });
      const changed = await checkBulk(tried, look, signal);
      // It was begun again meanwhile, so this is no longer how it is.
      if (now.runs !== runs) return;
      for (const [item, result] of changed) results.set(item.assistant_id, result);
      tell({ results: new Map(results), isDoubtful: false, isChecked: true });
    },
  };
}

/** How many of a job's items came to what. */
export function countsOf<Item>({ results, items }: BulkProgress<Item>) {
  return { ...countResults(results.values()), all: items.length };
}
