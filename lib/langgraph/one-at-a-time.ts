/**
 * A queue for costly requests: each begins when the one before it has ended, however that went. What
 * was aborted while it waited is not begun, and fails with the reason of its signal.
 */
export function oneAtATime() {
  let last: Promise<unknown> = Promise.resolve();
  return function inTurn<T>(task: () => Promise<T>, signal: AbortSignal): Promise<T> {
    const turn = last.then(() => {
      signal.throwIfAborted();
      return task();
    });
    last = turn.catch(() => undefined);
    return turn;
  };
}
