import { toRosterError } from "@/lib/errors";
import type { Client } from "@/lib/langgraph/client";
import type { Assistant } from "@/lib/langgraph/types";
import type { PublicDeployment } from "@/lib/public-deployment";
import { answerWords } from "./answer-words";
import { nameWords, tcpFailure } from "./connection-words";
import type { ProbeId, ProbeResult } from "./probe";
import { assistantsWords, errorWords, type ReadTime, schemasWords } from "./reading-words";
import type { StepId, StepPart, StepResult } from "./step";
import { streamWords } from "./stream-words";
import { tlsWords } from "./tls-words";
import { tryStream } from "./try-stream";

export type DoctorIo = {
  deployment: PublicDeployment;
  client: Client;
  probe: (id: ProbeId, signal: AbortSignal) => Promise<ProbeResult>;
  /** Milliseconds of a steady clock. */
  clock?: () => number;
};

type Run = {
  signal: AbortSignal;
  /** What /ok answered before, for the words about /info. */
  ok?: ProbeResult | undefined;
  onProbe?: (id: ProbeId, result: ProbeResult) => void;
  /** Told as graph after graph is read. */
  onParts?: (parts: StepPart[]) => void;
  /** The default assistant of the graph that streaming is tried with. */
  graph?: Assistant | undefined;
  onThread?: (threadId: string) => void;
};

const SEARCHED = 10;
const MOST_GRAPHS = 1000;

/** Carries out one step and says how it went. Throws only the reason of `signal`. */
export async function runStep(id: StepId, io: DoctorIo, run: Run): Promise<StepResult> {
  try {
    return await carriedOut(id, io, run);
  } catch (error) {
    run.signal.throwIfAborted();
    return errorWords(toRosterError(error), "The test could not be made");
  }
}

async function carriedOut(id: StepId, io: DoctorIo, run: Run): Promise<StepResult> {
  if (id === "assistants") return readAssistants(io, run.signal);
  if (id === "schemas") return readSchemas(io, run);
  if (id === "stream") {
    if (!run.graph) return { status: "skipped", says: "No graph was chosen." };
    return streamWords(await tryStream(io.client, run.graph, run));
  }
  const result = await io.probe(id, run.signal);
  run.onProbe?.(id, result);
  return { ...probeWords(id, result, io.deployment, run.ok), ms: result.ms };
}

function probeWords(
  id: ProbeId,
  result: ProbeResult,
  of: PublicDeployment,
  ok: ProbeResult | undefined,
): StepResult {
  const now = Date.now();
  if (id === "ok" || id === "info" || id === "key") return answerWords(id, result, { of, now, ok });
  if (id === "tls") return tlsWords(result, of, now);
  if (id === "name" && (result.outcome === "named" || result.outcome === "failed")) {
    return nameWords(result, of);
  }
  if (result.outcome === "failed") return tcpFailure(result, of);
  return { status: "ok", says: "The port takes connections." };
}

async function timed<T>(
  { clock = () => performance.now() }: DoctorIo,
  signal: AbortSignal,
  task: () => Promise<T>,
): Promise<ReadTime & { value: T | null }> {
  const start = clock();
  try {
    const value = await task();
    return { ms: clock() - start, error: null, value };
  } catch (error) {
    signal.throwIfAborted();
    return { ms: clock() - start, error: toRosterError(error), value: null };
  }
}

async function readAssistants(io: DoctorIo, signal: AbortSignal): Promise<StepResult> {
  const { assistants } = io.client;
  const search = await timed(io, signal, () => assistants.search({ limit: SEARCHED }, { signal }));
  const count = await timed(io, signal, () => assistants.count({}, { signal }));
  return assistantsWords(
    { ...search, found: search.value?.length ?? 0 },
    { ...count, total: count.value ?? 0 },
    io.deployment,
  );
}

/** One after the other, so that the time of each is its own. */
async function readSchemas(io: DoctorIo, { signal, onParts }: Run): Promise<StepResult> {
  const parts: StepPart[] = [];
  for (const { assistant_id, graph_id } of await oneForEachGraph(io.client, signal)) {
    const { ms, error } = await timed(io, signal, () =>
      io.client.assistants.schemas(assistant_id, { signal }),
    );
    parts.push({ name: graph_id, ms, failure: error && `${error.title}. ${error.message}` });
    onParts?.([...parts]);
  }
  return schemasWords(parts);
}

/** An assistant of each graph: the server's own, or any where it has none. */
async function oneForEachGraph(client: Client, signal: AbortSignal): Promise<Assistant[]> {
  const search = { metadata: { created_by: "system" }, limit: MOST_GRAPHS };
  const own = await client.assistants.search(search, { signal });
  const rows = own.length > 0 ? own : await client.assistants.search({ limit: 100 }, { signal });
  const graphs = new Map(rows.map((row) => [row.graph_id, row]));
  return [...graphs.values()].sort((a, b) => a.graph_id.localeCompare(b.graph_id));
}
