/**
 * A queue for requests that would be too many at once: at most `most` go on together, and the next
 * begins when one has ended, however that went. What was aborted while it waited is not begun, and
 * fails with the reason of its signal.
 */
export function fewAtATime(most: number) {
  let free = most;
  const waiting: (() => void)[] = [];
  return async function inTurn<T>(task: () => Promise<T>, signal: AbortSignal): Promise<T> {
    if (free > 0) free -= 1;
    // The one that ends hands its place over.
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      signal.throwIfAborted();
      return await task();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}
