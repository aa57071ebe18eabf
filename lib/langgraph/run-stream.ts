import { RosterError } from "@/lib/errors";
import { readEvents } from "./sse";
import type { StreamEvent } from "./types";

export type RunStream = {
  /** From Content-Location; null when the server does not say. */
  runId: string | null;
  events: AsyncGenerator<StreamEvent>;
};

const RUN_ID = /\/runs\/([A-Za-z0-9-]{1,64})/;

/**
 * What a server answers to the start of a run, or to joining one. Throws RosterError
 * `upstream_invalid` where that is no stream of events.
 */
export function runStream(response: Response, signal: AbortSignal | undefined): RunStream {
  const { body, headers, status } = response;
  if (!body || !headers.get("content-type")?.startsWith("text/event-stream")) {
    throw new RosterError("upstream_invalid", "The answer is not a run's stream.", { status });
  }
  const location = headers.get("content-location") ?? "";
  return { runId: RUN_ID.exec(location)?.[1] ?? null, events: readEvents(body, signal) };
}
