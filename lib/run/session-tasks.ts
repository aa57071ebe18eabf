import { RosterError, toRosterError } from "@/lib/errors";
import { isAmbiguous, lookForEffect } from "@/lib/langgraph/ambiguous";
import type { Client } from "@/lib/langgraph/client";
import type { RunStream } from "@/lib/langgraph/run-stream";
import type { Run, RunRequest, StreamEvent, Thread, ThreadState } from "@/lib/langgraph/types";
import { followRun, persist } from "./follow-run";
import { beginRun, nextRun } from "./run-state";
import { runUnderWay } from "./run-under-way";
import { isBlank, isReplayable, loadedSession, type SessionState } from "./session-state";
import { endedAs, sawAll, settleRun, standingOf } from "./settle-run";
import { fewerModes, isModeRefusal } from "./stream-modes";
import { UnsureStart } from "./unsure-start";

/** What a session's work may use. `set` publishes at once, `receive` at the next frame. */
export type SessionIo = {
  client: Client;
  retryDelays: readonly number[];
  signal: AbortSignal;
  read: () => SessionState;
  set: (change: Partial<SessionState>) => void;
  receive: (event: StreamEvent) => void;
};

const MOST_RUNS = 1000;

const GONE =
  "It was deleted, or the server was restarted without its data. What is on screen is all that is left.";

/** Reads the thread, and follows the run that is going on in it, from its first event. */
export async function loadThread(io: SessionIo): Promise<void> {
  const [thread, state] = await Promise.all([readThread(io), readState(io)]).catch(
    (thrown: unknown) => {
      const isKept = isMissing(thrown) && !isBlank(io.read().run);
      throw isKept ? new RosterError("not_found", GONE, { cause: thrown }) : thrown;
    },
  );
  const loaded = loadedSession(thread, state);
  const run = thread.status === "busy" ? runUnderWay(await listRuns(io)) : null;
  if (!run) return io.set({ ...loaded, phase: "idle", problem: null });
  const { run: last, unseenModes } = io.read();
  io.set({
    ...loaded,
    phase: "running",
    problem: null,
    gap: !isReplayable(run),
    unseenModes: run.run_id === last.runId ? unseenModes : [],
    run: { ...beginRun(loaded.run.values), runId: run.run_id },
  });
  await followSession(io, undefined);
}

/**
 * Starts a run. A start whose answer was lost is never resent: the run is looked for by its request
 * id, and joined where it is there (then there is no stream yet). Throws when nothing was run, and
 * UnsureStart when the server cannot be asked whether it was.
 */
export async function startRun(io: SessionIo, request: RunRequest): Promise<RunStream | undefined> {
  const { signal } = io;
  let stream: RunStream | undefined;
  try {
    stream = await openStream(io, request);
  } catch (thrown) {
    const error = toRosterError(thrown);
    const isLost = error.code === "stream_broken" || isAmbiguous(error);
    if (signal.aborted || !isLost) throw thrown;
    const lookUp = await lookForEffect(async () => (await findOwn(io, request)) ?? undefined);
    // A server that was slow to answer may be slow to begin, too.
    const mayCome = lookUp.state === "unknown" || error.code === "upstream_timeout";
    if (lookUp.state !== "found") throw mayCome ? new UnsureStart(error) : thrown;
    io.set({ run: { ...io.read().run, runId: lookUp.found.run_id } });
  }
  if (stream?.runId) io.set({ run: { ...io.read().run, runId: stream.runId } });
  return stream;
}

/**
 * Opens a run's stream. A server that does not know one of the stream modes refuses the run before it
 * starts; it is asked again without, once it is sure that nothing runs. Undefined where the run was
 * started all the same.
 */
async function openStream(io: SessionIo, request: RunRequest): Promise<RunStream | undefined> {
  const { client, signal } = io;
  const asked = request.stream_mode ?? [];
  const { refusedModes } = io.read();
  let modes = asked.filter((mode) => !refusedModes.includes(mode));
  while (true) {
    try {
      const body = { ...request, stream_mode: modes };
      const unseenModes = asked.filter((mode) => !modes.includes(mode));
      // The run may be there although its answer gets lost.
      io.set({ unseenModes });
      const stream = await client.runs.stream(threadOf(io), body, { signal });
      io.set({ refusedModes: [...new Set([...refusedModes, ...unseenModes])] });
      return stream;
    } catch (thrown) {
      const fewer = isModeRefusal(thrown) ? fewerModes(modes) : null;
      if (signal.aborted || fewer === null) throw thrown;
      const run = await findOwn(io, request);
      if (run) {
        io.set({ run: { ...io.read().run, runId: run.run_id } });
        return undefined;
      }
      modes = fewer;
    }
  }
}

/** Goes on after the last event known, in a run that was left while it was going on. */
export async function rejoinRun(io: SessionIo, requestId: string): Promise<void> {
  const { run, threadId } = io.read();
  if (threadId === null) throw new RosterError("offline", "The thread was not made.");
  if (run.runId === null) {
    const found = await findRun(io, (one) => one.metadata.roster_request_id === requestId);
    if (!found) return loadThread(io);
    io.set({ run: { ...run, runId: found.run_id } });
  }
  await followSession(io, undefined);
}

/**
 * Follows the run to its end, and then takes the thread's state as the truth; follows the runs that
 * were queued behind it, too.
 */
export async function followSession(io: SessionIo, stream: RunStream | undefined): Promise<void> {
  const { client, retryDelays, signal } = io;
  const threadId = threadOf(io);
  const { position } = io.read().run;
  const runId = () => io.read().run.runId;
  const options = { client, threadId, runId, stream, position, retryDelays, signal };
  // What a joined run said before may be kept by nobody.
  let unheard = stream === undefined;
  let isNextUnderWay = false;
  try {
    for await (const news of followRun(options)) {
      if (news.type === "event") {
        unheard = false;
        io.receive(news.event);
      } else if (news.type === "gap") {
        io.set({ gap: true });
      } else if (news.type === "reconnecting") {
        unheard = true;
        const stopping = io.read().phase === "stopping";
        io.set({ phase: stopping ? "stopping" : "reconnecting", attempt: news.attempt });
      } else {
        isNextUnderWay = await settle(io, news.run, unheard);
      }
    }
  } catch (thrown) {
    if (signal.aborted || !isMissing(thrown)) throw thrown;
    await recallThread(io);
  }
  if (isNextUnderWay) await followSession(io, undefined);
}

/** The server has lost the run, as an in-memory one does when it restarts: what has it kept? */
async function recallThread(io: SessionIo): Promise<void> {
  // Some servers answer the join of an unknown run with an error event, which is no failure of it.
  io.set({ gap: true, run: { ...io.read().run, failure: null } });
  await loadThread(io);
  io.set({ gap: true });
}

function isMissing(thrown: unknown): boolean {
  return toRosterError(thrown).code === "not_found";
}

/** Takes the thread as the run left it. True where another run goes on in it, which then is followed. */
async function settle(io: SessionIo, ended: Run, unheard: boolean): Promise<boolean> {
  const [state, look] = await Promise.all([
    persist(() => readState(io), io.retryDelays, io.signal),
    readThread(io).catch(() => undefined),
  ]);
  const { run: seen, gap, phase } = io.read();
  const isHidden = seen.interrupts.length > 0 && standingOf(state).interrupts.length === 0;
  const thread =
    isHidden && !look ? await persist(() => readThread(io), io.retryDelays, io.signal) : look;
  const next = thread?.status === "busy" ? await findNext(io, ended) : null;
  if (io.signal.aborted) throw io.signal.reason;
  const outcome = endedAs(ended.status, seen.failure);
  const run = settleRun(seen, state, outcome, isHidden ? thread : undefined);
  io.set({
    phase: next ? phase : "idle",
    attempt: 0,
    run,
    next: state?.next ?? [],
    outcome,
    gap: gap || (unheard && !sawAll(seen, state)),
  });
  if (!next) return false;
  io.set({
    phase: "running",
    run: { ...nextRun(run, []), runId: next.run_id },
    next: [],
    outcome: null,
    stopped: false,
    gap: !isReplayable(next),
    unseenModes: [],
    problem: null,
  });
  return true;
}

/** The run that was queued behind one that ended. */
async function findNext(io: SessionIo, ended: Run): Promise<Run | null> {
  // The ended run's result is there whether or not the server can be asked for more.
  const runs = await listRuns(io).catch(() => []);
  return runUnderWay(runs.filter(({ run_id }) => run_id !== ended.run_id));
}

function readThread(io: SessionIo): Promise<Thread> {
  return io.client.threads.get(threadOf(io), { signal: io.signal });
}

/** Null where the server has no state to give: it says 404 when it does not know the graph. */
async function readState({ client, signal, read }: SessionIo): Promise<ThreadState | null> {
  const threadId = read().threadId ?? "";
  return client.threads.state(threadId, { signal }).catch((thrown) => {
    if (isMissing(thrown)) return null;
    throw thrown;
  });
}

function findOwn(io: SessionIo, { metadata }: RunRequest): Promise<Run | null> {
  const requestId = metadata?.roster_request_id;
  return findRun(io, (run) => run.metadata.roster_request_id === requestId);
}

async function findRun(io: SessionIo, matches: (run: Run) => boolean): Promise<Run | null> {
  return (await listRuns(io)).find(matches) ?? null;
}

function listRuns(io: SessionIo): Promise<Run[]> {
  return io.client.runs.list(threadOf(io), { limit: MOST_RUNS, signal: io.signal });
}

function threadOf(io: SessionIo): string {
  const { threadId } = io.read();
  if (threadId === null) throw new RosterError("internal", "The thread has no id yet.");
  return threadId;
}
