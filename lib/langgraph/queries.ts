import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { readAllVersions } from "./all-versions";
import type { Client } from "./client";
import { countThreadsOf } from "./threads-of";
import type { Assistant, JsonObject } from "./types";

const NAMED = 50;
const DEFAULTS_PER_PAGE = 100;
const CHECKPOINTS_PER_PAGE = 50;
const FIRST_PAGE: string | undefined = undefined;
const SYSTEM = { created_by: "system" };

/** Most servers have a page of them, for which what reads more is not loaded. */
async function readDefaults(client: Client, signal: AbortSignal): Promise<Assistant[]> {
  const search = { metadata: SYSTEM, limit: DEFAULTS_PER_PAGE, offset: 0 };
  const first = await client.assistants.search(search, { signal });
  if (first.length < DEFAULTS_PER_PAGE) return first;
  const { readAllAssistants } = await import("./all-assistants");
  return readAllAssistants(client, { metadata: SYSTEM }, signal);
}

/** Hierarchical keys; invalidating `all` refetches everything about assistants in a deployment. */
export const assistantKeys = {
  all: (deployment: string) => [deployment, "assistants"] as const,
  detail: (deployment: string, id: string) => [deployment, "assistants", "detail", id] as const,
};

export function serverQueries(client: Client) {
  return {
    info: () =>
      queryOptions({
        queryKey: [client.deployment, "info"],
        queryFn: ({ signal }) => client.info({ signal }),
        staleTime: 60_000,
      }),
  };
}

/** One definition of every read about assistants, used by pages (prefetch) and components. */
export function assistantQueries(client: Client) {
  const all = assistantKeys.all(client.deployment);
  const detail = (id: string) => assistantKeys.detail(client.deployment, id);
  return {
    /** The servers' own default assistants: one for each graph, ordered by graph id. */
    defaults: () =>
      queryOptions({
        queryKey: [...all, "defaults"],
        queryFn: async ({ signal }) => {
          const rows = await readDefaults(client, signal);
          return rows.sort((a, b) => a.graph_id.localeCompare(b.graph_id));
        },
        staleTime: 60_000,
      }),
    /** The first assistants that have this in their name; of all, for no name. */
    named: (name: string, most = NAMED) =>
      queryOptions({
        queryKey: [...all, "named", name, most],
        queryFn: async ({ signal }) => {
          const search = { ...(name && { name }), limit: most + 1 };
          const rows = await client.assistants.search(search, { signal });
          return { rows: rows.slice(0, most), more: rows.length > most };
        },
        placeholderData: keepPreviousData,
        staleTime: 10_000,
      }),
    /** Those that hold this in their metadata, up to ten. */
    having: (metadata: JsonObject) =>
      queryOptions({
        queryKey: [...all, "having", metadata],
        queryFn: ({ signal }) => client.assistants.search({ metadata, limit: 10 }, { signal }),
      }),
    detail: (id: string) =>
      queryOptions({
        queryKey: detail(id),
        queryFn: ({ signal }) => client.assistants.get(id, { signal }),
      }),
    /** Every version, newest first. */
    versions: (id: string) =>
      queryOptions({
        queryKey: [...detail(id), "versions"],
        queryFn: ({ signal }) => readAllVersions(client, id, signal),
      }),
    /** Schemas belong to the graph; the key carries the assistant through which they are asked. */
    schemas: (assistantId: string) =>
      queryOptions({
        queryKey: [client.deployment, "schemas", assistantId],
        queryFn: ({ signal }) => client.assistants.schemas(assistantId, { signal }),
        staleTime: 5 * 60_000,
        retry: 1,
      }),
    graph: (assistantId: string) =>
      queryOptions({
        queryKey: [client.deployment, "graph", assistantId],
        queryFn: ({ signal }) => client.assistants.graph(assistantId, { signal }),
        staleTime: 5 * 60_000,
      }),
  };
}

export function threadQueries(client: Client) {
  const all = [client.deployment, "threads"] as const;
  return {
    detail: (id: string) =>
      queryOptions({
        queryKey: [...all, "detail", id],
        queryFn: ({ signal }) => client.threads.get(id, { signal }),
      }),
    state: (id: string) =>
      queryOptions({
        queryKey: [...all, "detail", id, "state"],
        queryFn: ({ signal }) => client.threads.state(id, { signal }),
      }),
    /** Every branch's checkpoints, newest first, by pages. */
    history: (id: string) =>
      infiniteQueryOptions({
        queryKey: [...all, "detail", id, "history"],
        queryFn: ({ signal, pageParam: before }) =>
          client.threads.history(id, { limit: CHECKPOINTS_PER_PAGE, before, signal }),
        initialPageParam: FIRST_PAGE,
        getNextPageParam: (page) =>
          page.length < CHECKPOINTS_PER_PAGE
            ? undefined
            : (page.at(-1)?.checkpoint?.checkpoint_id ?? undefined),
        staleTime: 1_000,
      }),
    /** A checkpoint never changes. */
    stateAt: (id: string, checkpointId: string) =>
      queryOptions({
        queryKey: [...all, "checkpoint", id, checkpointId],
        queryFn: ({ signal }) => client.threads.stateAt(id, checkpointId, { signal }),
        staleTime: Number.POSITIVE_INFINITY,
      }),
    count: (assistantId: string) =>
      queryOptions({
        queryKey: [...all, "count", assistantId],
        queryFn: ({ signal }) => countThreadsOf(client, assistantId, signal),
      }),
  };
}
