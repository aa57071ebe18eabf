import type { RosterError } from "@/lib/errors";
import { fewAtATime } from "@/lib/langgraph/few-at-a-time";
import { pause } from "@/lib/run/pause";
import { type BulkResult, failureOf, isOutOfReach } from "./bulk-result";

const AT_ONCE = 4;
/** As often one waits as long as the server asks for, for one item. */
const MOST_WAITS = 20;
const LONGEST_WAIT_SECONDS = 120;
/** As many in a row that the server could not be reached for, and it is left in peace. */
const FAILURES_IN_A_ROW = 3;

type BulkRun<Item> = {
  items: readonly Item[];
  /** What is done to each. What it throws becomes that item's result. */
  deed: (item: Item) => Promise<BulkResult>;
  /** Once aborted, nothing more is begun; what is under way is finished. */
  signal: AbortSignal;
  /** Called once for each item, when it is known what became of it. */
  onResult: (item: Item, result: BulkResult) => void;
};

/**
 * Does something to many, a few at a time. Resolves when all have their results: null, or why it gave
 * up before the end because the server could not be reached. Never rejects.
 */
export async function runBulk<Item>(run: BulkRun<Item>): Promise<RosterError | null> {
  const { items, deed, signal, onResult } = run;
  const own = new AbortController();
  const stop = () => own.abort();
  if (signal.aborted) stop();
  signal.addEventListener("abort", stop);
  let inARow = 0;
  let gaveUp: RosterError | null = null;
  const inTurn = fewAtATime(AT_ONCE);

  async function one(item: Item) {
    const result = await patiently(item);
    const lost = "error" in result && (result.state === "unknown" || isOutOfReach(result.error));
    inARow = lost ? inARow + 1 : 0;
    if (lost && inARow >= FAILURES_IN_A_ROW && !own.signal.aborted) {
      gaveUp = result.error;
      stop();
    }
    onResult(item, result);
  }

  /** What was asked to wait was not done, so that it is done again after it; untried where that is cancelled. */
  async function patiently(item: Item): Promise<BulkResult> {
    for (let waits = 0; ; waits += 1) {
      const result = await deed(item).catch(failureOf);
      const seconds = secondsToWait(result);
      if (seconds === null || waits === MOST_WAITS || own.signal.aborted) return result;
      await pause(seconds * 1000, own.signal);
    }
  }

  await Promise.all(
    items.map((item) =>
      inTurn(() => one(item), own.signal).catch(() => onResult(item, { state: "untried" })),
    ),
  );
  signal.removeEventListener("abort", stop);
  return gaveUp;
}

function secondsToWait(result: BulkResult): number | null {
  if (result.state !== "failed" || result.error.code !== "rate_limited") return null;
  const { retryAfter } = result.error;
  return retryAfter !== undefined && retryAfter <= LONGEST_WAIT_SECONDS ? retryAfter : null;
}
