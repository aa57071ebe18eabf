import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { Client } from "./client";
import { readThreadList, type ThreadListInput } from "./thread-list";

const WORKING_MS = 2_000;
const QUIET_MS = 15_000;

/** The key of every list of threads in a deployment. */
export function threadListKey(deployment: string) {
  return [deployment, "threads", "list"] as const;
}

/** A list, read again by itself, sooner while something runs. `pulse` is anything that makes it old. */
export function threadListQuery(client: Client, input: ThreadListInput, pulse: string) {
  return queryOptions({
    queryKey: [...threadListKey(client.deployment), input, pulse],
    queryFn: ({ signal }) => readThreadList(client, input, signal),
    placeholderData: keepPreviousData,
    staleTime: 1_000,
    refetchInterval: ({ state }) =>
      state.data?.rows.some(({ status }) => status === "busy") ? WORKING_MS : QUIET_MS,
  });
}

const RECENT = { assistantId: null, status: null, find: "", most: 50 } as const;

/** The newest threads of a deployment, once for many looks. */
export function recentThreadsQuery(client: Client) {
  return queryOptions({
    queryKey: [...threadListKey(client.deployment), "recent"],
    queryFn: ({ signal }) => readThreadList(client, RECENT, signal),
    staleTime: 15_000,
  });
}

/** The threads of exactly this name, given in Roster: servers compare metadata whole. */
export function titledThreadsQuery(client: Client, title: string) {
  const find = `roster_title="${title}"`;
  return queryOptions({
    queryKey: [...threadListKey(client.deployment), "titled", title],
    queryFn: ({ signal }) => readThreadList(client, { ...RECENT, find }, signal),
    staleTime: 15_000,
  });
}
