import { infiniteQueryOptions } from "@tanstack/react-query";
import { capabilities } from "./capabilities";
import type { Client } from "./client";
import type { PastRun, ServerInfo } from "./types";

export type RunPage = {
  /** Newest first. */
  runs: PastRun[];
  /** Where the next page begins; null after the thread's first run. */
  next: number | null;
};

const PER_PAGE = 25;
const PER_REQUEST = 200;
const WORKING_MS = 2_000;

/**
 * The runs of a thread from the `offset`th newest on. The JS server lists the oldest first and takes
 * `limit` for the place to stop at, so there every run is read and the page is the only one.
 */
export async function readRunPage(
  client: Client,
  info: ServerInfo,
  threadId: string,
  offset: number,
  signal?: AbortSignal,
): Promise<RunPage> {
  if (capabilities(info).server !== "js") {
    const runs = await client.runs.past(threadId, { limit: PER_PAGE, offset, signal });
    return { runs, next: runs.length < PER_PAGE ? null : offset + runs.length };
  }
  const all: PastRun[] = [];
  for (;;) {
    const limit = all.length + PER_REQUEST;
    const page = await client.runs.past(threadId, { limit, offset: all.length, signal });
    all.push(...page);
    if (page.length < PER_REQUEST) return { runs: all.reverse(), next: null };
  }
}

/** The same by pages, read again while one of the runs goes on. */
export function pastRunsQuery(client: Client, info: ServerInfo, threadId: string) {
  return infiniteQueryOptions({
    queryKey: [client.deployment, "threads", "detail", threadId, "runs"],
    queryFn: ({ signal, pageParam }) => readRunPage(client, info, threadId, pageParam, signal),
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next,
    staleTime: 0,
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ runs }) => runs.some(isUnderWay)) ? WORKING_MS : false,
  });
}

function isUnderWay({ status }: PastRun): boolean {
  return status === "pending" || status === "running";
}
