import { RosterError } from "@/lib/errors";
import {
  parseAssistant,
  parseAssistantSummaries,
  parseAssistants,
  parseCount,
  parseGraph,
  parseInfo,
  parsePastRuns,
  parseRun,
  parseRunInput,
  parseRuns,
  parseSchemas,
  parseThread,
  parseThreadState,
  parseThreadStates,
  parseThreadSummaries,
  parseThreads,
  parseThreadValues,
  parseUpdatedState,
  parseVersions,
} from "./parse";
import { type ClientOptions, drain, path, type Query, readJson, send } from "./request";
import { storeClient } from "./store-client";
import type {
  AssistantContent,
  AssistantSearch,
  AssistantSummary,
  AssistantVersion,
  JsonObject,
  RunRequest,
  StateUpdate,
  ThreadSearch,
} from "./types";

const ASSISTANT_SUMMARY: (keyof AssistantSummary)[] = [
  "assistant_id",
  "graph_id",
  "name",
  "description",
  "version",
  "metadata",
  "created_at",
  "updated_at",
];
const SUMMARY_FIELDS = ["thread_id", "created_at", "updated_at", "status", "metadata"];

type Abort = { signal?: AbortSignal | undefined };

export type AssistantUpdate = Partial<Omit<AssistantContent, "description">> & {
  description?: string;
};
export type AssistantCreate = AssistantUpdate & {
  assistant_id: string;
  graph_id: string;
  if_exists?: "raise" | "do_nothing";
};

export type Client = ReturnType<typeof createClient>;

/**
 * The one door to a deployment, for browser and server alike. Every method sends one request,
 * never resends, and throws RosterError. Bodies and answers are the LangGraph API's own.
 */
export function createClient(options: ClientOptions) {
  const get = async (pathname: string, rest: Abort & { query?: Query } = {}) =>
    readJson(await send(options, "GET", pathname, rest));
  const post = async (pathname: string, body: unknown, { signal }: Abort = {}) =>
    readJson(await send(options, "POST", pathname, { body, signal }));

  return {
    deployment: options.deployment,
    store: storeClient(options),
    /** What the server says of itself. A server without `/info` says nothing, which is no error. */
    info: async (abort?: Abort) =>
      get("/info", abort).then(parseInfo, (error: unknown) => {
        if (error instanceof RosterError && error.code === "not_found") return parseInfo({});
        throw error;
      }),
    assistants: {
      search: async (body: AssistantSearch, abort?: Abort) =>
        parseAssistants(await post("/assistants/search", body, abort)),
      /** As `search`, without what the assistants run with. A server that does not select sends it all. */
      summaries: async (body: AssistantSearch, abort?: Abort) =>
        parseAssistantSummaries(
          await post("/assistants/search", { ...body, select: ASSISTANT_SUMMARY }, abort),
        ),
      count: async (body: Pick<AssistantSearch, "graph_id" | "name" | "metadata">, abort?: Abort) =>
        parseCount(await post("/assistants/count", body, abort)),
      get: async (id: string, abort?: Abort) =>
        parseAssistant(await get(path("assistants", id), abort)),
      create: async (body: AssistantCreate) => parseAssistant(await post("/assistants", body)),
      update: async (id: string, body: AssistantUpdate) =>
        parseAssistant(
          await readJson(await send(options, "PATCH", path("assistants", id), { body })),
        ),
      delete: async (id: string, { deleteThreads = false } = {}): Promise<void> => {
        const query = deleteThreads ? { delete_threads: true } : {};
        await drain(await send(options, "DELETE", path("assistants", id), { query }));
      },
      /** Newest first. An offset past the end gives [] (the JS server answers 404 there). */
      versions: async (
        id: string,
        { limit, offset, signal }: { limit: number; offset: number } & Abort,
      ): Promise<AssistantVersion[]> => {
        const pathname = path("assistants", id, "versions");
        const answer = post(pathname, { limit, offset }, { signal });
        return parseVersions(await answer.catch((error) => pastTheEnd(error, offset)));
      },
      setLatest: async (id: string, version: number) =>
        parseAssistant(await post(path("assistants", id, "latest"), { version })),
      schemas: async (id: string, abort?: Abort) =>
        parseSchemas(await get(path("assistants", id, "schemas"), abort)),
      graph: async (id: string, abort?: Abort) =>
        parseGraph(await get(path("assistants", id, "graph"), { ...abort, query: { xray: true } })),
    },
    threads: {
      create: async (body: { thread_id?: string; metadata?: JsonObject }) =>
        parseThread(await post("/threads", body)),
      get: async (id: string, abort?: Abort) => parseThread(await get(path("threads", id), abort)),
      update: async (id: string, body: { metadata: JsonObject }) =>
        parseThread(await readJson(await send(options, "PATCH", path("threads", id), { body }))),
      /** `keepalive` lets the request outlive the page that sends it. */
      delete: async (id: string, { keepalive = false } = {}): Promise<void> => {
        await drain(await send(options, "DELETE", path("threads", id), { keepalive }));
      },
      /** A new thread with the same state and metadata. */
      copy: async (id: string) => parseThread(await post(path("threads", id, "copy"), {})),
      /** As `search`, without what the threads hold. */
      summaries: async (body: Omit<ThreadSearch, "select">, abort?: Abort) =>
        parseThreadSummaries(
          await post("/threads/search", { ...body, select: SUMMARY_FIELDS }, abort),
        ),
      /** What a thread holds, as the search gives it; null where that has none of it. */
      values: async (id: string, abort?: Abort) => {
        const body = { ids: [id], select: ["thread_id", "values"], limit: 1 };
        const found = parseThreadValues(await post("/threads/search", body, abort));
        return found.find(({ thread_id }) => thread_id === id)?.values ?? null;
      },
      search: async (body: ThreadSearch, abort?: Abort) =>
        parseThreads(await post("/threads/search", body, abort)),
      count: async (body: Pick<ThreadSearch, "metadata" | "status">, abort?: Abort) =>
        parseCount(await post("/threads/count", body, abort)),
      state: async (id: string, abort?: Abort) =>
        parseThreadState(await get(path("threads", id, "state"), abort)),
      /**
       * Checkpoints of the whole thread, every branch of it, newest first; `before` is the id of one, and
       * older ones follow. By GET: what POST takes as `before` differs from server to server.
       */
      history: async (
        id: string,
        { limit, before, signal }: { limit: number; before?: string | undefined } & Abort,
      ) => {
        const query = { limit, before };
        return parseThreadStates(await get(path("threads", id, "history"), { query, signal }));
      },
      stateAt: async (id: string, checkpointId: string, abort?: Abort) =>
        parseThreadState(await get(path("threads", id, "state", checkpointId), abort)),
      /** Makes a checkpoint after another one, or after the latest; gives its id. */
      updateState: async (id: string, body: StateUpdate) =>
        parseUpdatedState(await post(path("threads", id, "state"), body)),
    },
    runs: {
      list: async (threadId: string, { limit, signal }: { limit: number } & Abort) =>
        parseRuns(await get(path("threads", threadId, "runs"), { signal, query: { limit } })),
      /** As `list`, with the configuration that each had; what the numbers mean differs by server. */
      past: async (
        threadId: string,
        { limit, offset, signal }: { limit: number; offset: number } & Abort,
      ) =>
        parsePastRuns(
          await get(path("threads", threadId, "runs"), { signal, query: { limit, offset } }),
        ),
      get: async (threadId: string, runId: string, abort?: Abort) =>
        parseRun(await get(path("threads", threadId, "runs", runId), abort)),
      /** What a run was given; null where the server does not say. */
      input: async (threadId: string, runId: string, abort?: Abort) =>
        parseRunInput(await get(path("threads", threadId, "runs", runId), abort)),
      stream: async (threadId: string, body: RunRequest, { signal }: Abort = {}) => {
        const { runStream } = await streams();
        const headers = { accept: "text/event-stream" };
        const pathname = path("threads", threadId, "runs", "stream");
        return runStream(await send(options, "POST", pathname, { body, headers, signal }), signal);
      },
      /** Events after `lastEventId`; "-1" replays from the start where the run is resumable. */
      join: async (
        threadId: string,
        runId: string,
        { lastEventId, signal }: { lastEventId: string } & Abort,
      ) => {
        const { runStream } = await streams();
        const headers = { accept: "text/event-stream", "last-event-id": lastEventId };
        const pathname = path("threads", threadId, "runs", runId, "stream");
        return runStream(await send(options, "GET", pathname, { headers, signal }), signal);
      },
      /** Resolves when the server has taken the order; `wait` = when the run has ended. */
      cancel: async (threadId: string, runId: string, { wait = false } = {}): Promise<void> => {
        // The JS server takes any value of `wait`, even 0, as true: so it is left out.
        const query = { action: "interrupt", ...(wait ? { wait: true } : {}) };
        const pathname = path("threads", threadId, "runs", runId, "cancel");
        // With `wait` the Python server answers at once, and ends its answer when the run has ended.
        await drain(await send(options, "POST", pathname, { query }));
      },
      delete: async (threadId: string, runId: string): Promise<void> => {
        await drain(await send(options, "DELETE", path("threads", threadId, "runs", runId)));
      },
    },
  };
}

function pastTheEnd(error: unknown, offset: number): [] {
  if (offset > 0 && error instanceof RosterError && error.code === "not_found") return [];
  throw error;
}

/** Comes with the first run that is followed, before anything is sent: most pages follow none. */
async function streams() {
  try {
    return await import("./run-stream");
  } catch (cause) {
    throw new RosterError("offline", "The part of Roster that follows runs could not be loaded.", {
      cause,
    });
  }
}
