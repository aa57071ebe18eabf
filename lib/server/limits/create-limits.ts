import "server-only";
import { RosterError } from "@/lib/errors";

/** The most of each; 0 = no bound. */
export type LimitSettings = {
  streamsEach: number;
  streamsInAll: number;
  writesPerMinute: number;
};

export type LimitName = "streams of a person" | "streams in all" | "writes";

type Options = {
  settings: () => LimitSettings;
  /** Told of each request that is refused. */
  onRefused?: (limit: LimitName) => void;
  /** Milliseconds of a clock that nobody sets back. */
  now?: () => number;
};

const MINUTE = 60_000;
// When a stream ends nobody knows.
const STREAM_WAIT_SECONDS = 5;

/**
 * Bounds what one person, and all of them, may ask of this process. Throws `rate_limited` (429) with the
 * seconds to wait. Writes fill up again evenly, so that a burst up to the whole number is allowed. What is kept is
 * bounded: a person who has been away a minute is forgotten.
 */
export function createLimits({ settings, onRefused, now = () => performance.now() }: Options) {
  const streams = new Map<string, number>();
  const writes = new Map<string, { left: number; at: number }>();
  let inAll = 0;

  function refuse(limit: LimitName, message: string, seconds: number): never {
    onRefused?.(limit);
    throw new RosterError("rate_limited", message, { status: 429, retryAfter: seconds });
  }

  return {
    /** Counts a stream of a person (null = whoever sits here); gives what ends it, which may be called twice. */
    openStream(person: string | null): () => void {
      const { streamsEach, streamsInAll } = settings();
      const key = person ?? "";
      const own = streams.get(key) ?? 0;
      if (streamsEach > 0 && own >= streamsEach) {
        const message = `You follow ${own} runs at once, which is as many as Roster lets one person follow. Close other tabs, or wait.`;
        refuse("streams of a person", message, STREAM_WAIT_SECONDS);
      }
      if (streamsInAll > 0 && inAll >= streamsInAll) {
        const message = "Roster follows as many runs at the moment as it may.";
        refuse("streams in all", message, STREAM_WAIT_SECONDS);
      }
      streams.set(key, own + 1);
      inAll += 1;
      let isOpen = true;
      return () => {
        if (!isOpen) return;
        isOpen = false;
        inAll -= 1;
        const left = (streams.get(key) ?? 1) - 1;
        if (left > 0) streams.set(key, left);
        else streams.delete(key);
      };
    },

    /** Counts a write of a person. */
    countWrite(person: string | null): void {
      const most = settings().writesPerMinute;
      if (most <= 0) return;
      const at = now();
      for (const [name, each] of writes) if (at - each.at >= MINUTE) writes.delete(name);
      const key = person ?? "";
      const known = writes.get(key) ?? { left: most, at };
      const left = Math.min(most, known.left + ((at - known.at) * most) / MINUTE);
      if (left < 1) {
        const seconds = Math.ceil(((1 - left) * MINUTE) / most / 1000);
        const message = `You changed more than ${most} things within a minute, which is as many as Roster lets one person. Nothing was changed by this one.`;
        writes.set(key, { left, at });
        refuse("writes", message, seconds);
      }
      writes.set(key, { left: left - 1, at });
    },

    get openStreams() {
      return inAll;
    },
  };
}

export type RequestLimits = ReturnType<typeof createLimits>;
