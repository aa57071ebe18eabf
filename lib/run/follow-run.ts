import { type ErrorCode, RosterError, toRosterError } from "@/lib/errors";
import type { Client } from "@/lib/langgraph/client";
import type { RunStream } from "@/lib/langgraph/run-stream";
import type { Run, StreamEvent } from "@/lib/langgraph/types";
import { advance, isGap, isRepeat, type Position, resumeId } from "./event-order";
import { pause } from "./pause";

type RunSignal =
  | { type: "event"; event: StreamEvent }
  /** The connection broke; the run goes on. `attempt` counts from 1. */
  | { type: "reconnecting"; attempt: number }
  /** The server did not have every event that was missed. */
  | { type: "gap" }
  | { type: "ended"; run: Run };

type FollowOptions = {
  client: Client;
  threadId: string;
  /** Null until the server has named the run, which it does in its first event at the latest. */
  runId: () => string | null;
  /** The stream that the run's start opened; without one the run is joined. */
  stream?: RunStream | undefined;
  /** How far the run was read; AT_START gets all that the server has kept. */
  position: Position;
  /** Milliseconds before each try to reconnect; after the last one it is given up. */
  retryDelays: readonly number[];
  signal: AbortSignal;
};

/**
 * A run's events until the server says that the run has ended, over any number of broken
 * connections. A stream that closes without an error has not ended unless the run has. Throws
 * RosterError `not_found` when the server has lost the run; when the run cannot be joined again,
 * `offline` or `upstream_unreachable` where Roster or the server stays away, else `stream_broken`.
 */
export async function* followRun(options: FollowOptions): AsyncGenerator<RunSignal, void> {
  const { client, threadId, retryDelays, signal } = options;
  let { stream, position } = options;
  let failures = 0;
  while (true) {
    let reason: unknown;
    try {
      const joined = stream === undefined;
      stream ??= await client.runs.join(threadId, named(options.runId()), {
        lastEventId: resumeId(position),
        signal,
      });
      for await (const event of stream.events) {
        failures = 0;
        if (joined && isRepeat(position, event)) continue;
        if (joined && isGap(event.id, position.id)) yield { type: "gap" };
        position = advance(position, event);
        yield { type: "event", event };
      }
      const run = await client.runs.get(threadId, named(options.runId()), { signal });
      if (hasEnded(run)) return yield { type: "ended", run };
    } catch (thrown) {
      if (signal.aborted || !isPassing(thrown)) throw thrown;
      reason = thrown;
    }
    stream = undefined;
    const delay = retryDelays[failures];
    if (delay === undefined) throw givenUp(reason);
    failures += 1;
    yield { type: "reconnecting", attempt: failures };
    await pause(delay, signal);
  }
}

/** Repeats a read while its failure may pass by itself. */
export async function persist<T>(
  read: () => Promise<T>,
  retryDelays: readonly number[],
  signal: AbortSignal,
): Promise<T> {
  for (const delay of retryDelays) {
    try {
      return await read();
    } catch (thrown) {
      if (signal.aborted || !isPassing(thrown)) throw thrown;
      await pause(delay, signal);
    }
  }
  return read();
}

export function hasEnded(run: Run): boolean {
  return run.status !== "pending" && run.status !== "running";
}

function isPassing(thrown: unknown): boolean {
  return toRosterError(thrown).retryable;
}

function named(runId: string | null): string {
  if (runId !== null) return runId;
  throw new RosterError("upstream_invalid", "The server did not say which run it started.");
}

const AWAY: { [code in ErrorCode]?: string } = {
  offline: "Roster went away while the run was followed. The run may go on without it.",
  upstream_unreachable: "It went away while the run was followed. The run may have ended with it.",
};

function givenUp(reason: unknown): RosterError {
  const { code } = toRosterError(reason);
  const away = AWAY[code];
  const message = `${away ?? "The run could not be followed any further."} What is shown here is kept.`;
  return new RosterError(away ? code : "stream_broken", message, { cause: reason });
}
