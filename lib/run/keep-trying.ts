import { isLost, type SessionState } from "./session-state";

/** Milliseconds before each try; the last goes on for good. */
const TRY_AFTER_MS = [5_000, 10_000, 20_000, 30_000] as const;

type Watched = {
  snapshot: () => SessionState;
  subscribe: (listener: () => void) => () => void;
};

/**
 * Looks again, ever more slowly, while a conversation is lost and its page is in view: whoever was away
 * may come back long after a run's own tries have ended. A hidden page asks nothing, and begins anew
 * when it is seen. `look` is given to no two tries at once. Ends with `signal`.
 */
export function keepTrying(session: Watched, look: () => Promise<void>, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let tries = 0;
  let looking = false;

  function wait() {
    const { phase, problem } = session.snapshot();
    const isWanted = isLost(session.snapshot()) && document.visibilityState === "visible";
    if (phase === "idle" && problem === null) tries = 0;
    if (signal.aborted || !isWanted) {
      clearTimeout(timer);
      timer = undefined;
      return;
    }
    if (looking) return;
    timer ??= setTimeout(() => void again(), TRY_AFTER_MS[tries] ?? TRY_AFTER_MS[3]);
  }

  async function again() {
    timer = undefined;
    tries += 1;
    looking = true;
    await look();
    looking = false;
    wait();
  }

  const leave = session.subscribe(wait);
  document.addEventListener(
    "visibilitychange",
    () => {
      tries = 0;
      wait();
    },
    { signal },
  );
  signal.addEventListener("abort", () => {
    leave();
    clearTimeout(timer);
  });
  wait();
}
