import { type BulkResult, isFine } from "./bulk-result";

const AT_ONCE = 6;

/** What an item's result is, now that it is known whether it is as it was wanted. */
export function afterCheck(before: BulkResult, isAsWanted: boolean): BulkResult {
  if (isAsWanted) return isFine(before) ? before : { state: "done" };
  if (isFine(before)) return { state: "undone" };
  return before.state === "unknown" ? { state: "failed", error: before.error } : before;
}

/**
 * Looks at everything that was tried, and gives the results that turned out to be others. Rejects at
 * the first that cannot be looked at, or with the reason of the signal.
 */
export async function checkBulk<Item>(
  tried: readonly (readonly [Item, BulkResult])[],
  look: (item: Item, signal: AbortSignal) => Promise<boolean>,
  signal: AbortSignal,
): Promise<Map<Item, BulkResult>> {
  const changed = new Map<Item, BulkResult>();
  for (let at = 0; at < tried.length; at += AT_ONCE) {
    signal.throwIfAborted();
    const few = tried.slice(at, at + AT_ONCE);
    const seen = await Promise.all(few.map(([item]) => look(item, signal)));
    few.forEach(([item, before], index) => {
      const after = afterCheck(before, seen[index] ?? false);
      if (after !== before) changed.set(item, after);
    });
  }
  return changed;
}
