import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { toRosterError } from "@/lib/errors";
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
/** Runs of a thread go on one after another, so that the next ones tell enough of those queued. */
const LOOKED_AT = 4;

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
  if (capabilities(info).listsRuns === "newest") {
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

/** The same by pages. */
export function pastRunsQuery(client: Client, info: ServerInfo, threadId: string) {
  return infiniteQueryOptions({
    queryKey: [client.deployment, "threads", "detail", threadId, "runs"],
    queryFn: ({ signal, pageParam }) => readRunPage(client, info, threadId, pageParam, signal),
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next,
    staleTime: 0,
  });
}

/**
 * Keeps the pages of `pastRunsQuery` true while one of their runs goes on and the page is in sight: what
 * has begun since and those that go on are read, which each bring their input along, and nothing else.
 */
export function runsUnderWayQuery(client: Client, info: ServerInfo, threadId: string) {
  const { queryKey } = pastRunsQuery(client, info, threadId);
  return queryOptions({
    queryKey: [...queryKey, "under way"],
    queryFn: async ({ client: cache, signal }) => {
      const known = cache.getQueryData(queryKey);
      const runs = known?.pages.flatMap((page) => page.runs) ?? [];
      if (!runs.some(isUnderWay)) return null;
      const news = await readNews(client, info, threadId, runs, signal);
      if (!news) await cache.invalidateQueries({ queryKey, exact: true });
      else
        cache.setQueryData(queryKey, (now) => now && { ...now, pages: withNews(now.pages, news) });
      return null;
    },
    staleTime: 0,
    gcTime: 0,
    refetchInterval: WORKING_MS,
  });
}

export function hasRunUnderWay(pages: RunPage[] | undefined): boolean {
  return pages?.some(({ runs }) => runs.some(isUnderWay)) === true;
}

/** Runs that have begun or may have changed, newest first; null where all must be read again. */
async function readNews(
  client: Client,
  info: ServerInfo,
  threadId: string,
  known: PastRun[],
  signal: AbortSignal,
): Promise<PastRun[] | null> {
  const ids = new Set(known.map(({ run_id }) => run_id));
  let read: PastRun[];
  if (capabilities(info).listsRuns === "oldest") {
    const page = { limit: ids.size + PER_REQUEST, offset: ids.size };
    read = (await client.runs.past(threadId, { ...page, signal })).reverse();
  } else {
    read = await client.runs.past(threadId, { limit: PER_PAGE, offset: 0, signal });
    // More have begun than a page holds.
    if (!read.some(({ run_id }) => ids.has(run_id))) return null;
  }
  const rest = known.filter(
    (run) => isUnderWay(run) && !read.some(({ run_id }) => run_id === run.run_id),
  );
  try {
    const ask = async (run: PastRun) => ({
      ...run,
      ...(await client.runs.get(threadId, run.run_id, { signal })),
    });
    return [...read, ...(await Promise.all(rest.slice(-LOOKED_AT).map(ask)))];
  } catch (thrown) {
    // A run was removed, and the places of the others have changed.
    if (toRosterError(thrown).code === "not_found") return null;
    throw thrown;
  }
}

function withNews(pages: RunPage[], news: PastRun[]): RunPage[] {
  const byId = new Map(news.map((run) => [run.run_id, run]));
  const known = new Set(pages.flatMap(({ runs }) => runs.map(({ run_id }) => run_id)));
  const begun = news.filter(({ run_id }) => !known.has(run_id));
  return pages.map(({ runs, next }, index) => ({
    runs: [...(index === 0 ? begun : []), ...runs.map((run) => byId.get(run.run_id) ?? run)],
    next: next === null ? null : next + begun.length,
  }));
}

function isUnderWay({ status }: PastRun): boolean {
  return status === "pending" || status === "running";
}
