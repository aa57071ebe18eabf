import { exampleInput } from "@/lib/code/example-input";
import { toRosterError } from "@/lib/errors";
import type { Client } from "@/lib/langgraph/client";
import type { RunStream } from "@/lib/langgraph/run-stream";
import type { Assistant } from "@/lib/langgraph/types";
import type { StreamFacts } from "./stream-words";

/** After this many events over this long, a stream has shown that it works, and the run is stopped. */
const ENOUGH = { events: 4, ms: 1_000 };
const MOST_MS = 60_000;

type Options = {
  /** Aborted when the person stops it or leaves. */
  signal: AbortSignal;
  /** Told the thread as soon as it is there, so that whoever leaves can still delete it. */
  onThread?: (threadId: string) => void;
  now?: () => number;
};

/**
 * Makes a thread and runs a graph in it with an example input, to see how its events come; stops the
 * run when enough was seen and deletes the thread, however it went. Throws RosterError where the run
 * could not be started, and the reason of `signal`.
 */
export async function tryStream(
  client: Client,
  { assistant_id, graph_id }: Assistant,
  { signal, onThread, now = () => performance.now() }: Options,
): Promise<StreamFacts> {
  const schemas = await client.assistants.schemas(assistant_id, { signal }).catch(() => null);
  signal.throwIfAborted();
  const { thread_id: threadId } = await client.threads.create({
    metadata: { roster_title: "Connection doctor" },
  });
  onThread?.(threadId);
  const late = AbortSignal.timeout(MOST_MS);
  const start = now();
  const facts: StreamFacts = {
    graph: graph_id,
    events: [],
    end: "ended",
    endedAt: 0,
    graphFailed: false,
    left: null,
  };
  let stream: RunStream | undefined;
  try {
    const either = AbortSignal.any([signal, late]);
    const body = {
      assistant_id,
      input: exampleInput(schemas),
      stream_mode: ["values" as const, "messages-tuple" as const],
      on_disconnect: "cancel" as const,
    };
    stream = await client.runs.stream(threadId, body, { signal: either });
    for await (const { event } of stream.events) {
      facts.events.push(now() - start);
      if (event === "error") facts.graphFailed = true;
      if (facts.events.length >= ENOUGH.events && spreadOf(facts.events) >= ENOUGH.ms) {
        facts.end = "enough";
        break;
      }
    }
  } catch (error) {
    signal.throwIfAborted();
    facts.end = late.aborted ? "late" : { error: toRosterError(error) };
  } finally {
    facts.endedAt = now() - start;
    facts.left = await cleanUp(client, threadId, facts.end === "ended" ? null : stream?.runId);
  }
  return facts;
}

function spreadOf(events: number[]): number {
  return (events.at(-1) ?? 0) - (events[0] ?? 0);
}

/** The thread's id where it could not be deleted. */
async function cleanUp(
  client: Client,
  threadId: string,
  runId: string | null | undefined,
): Promise<string | null> {
  // A run that has ended meanwhile cannot be stopped, which is as good.
  if (runId) await client.runs.cancel(threadId, runId, { wait: true }).catch(() => undefined);
  return client.threads.delete(threadId, { keepalive: true }).then(
    () => null,
    () => threadId,
  );
}
