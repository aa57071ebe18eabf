import { QueryClient } from "@tanstack/react-query";
import { describe, expect, it } from "vitest";
import { SILENT_SERVER } from "./capabilities";
import { createClient } from "./client";
import { pastRunsQuery, readRunPage, runsUnderWayQuery } from "./past-runs";
import type { ServerInfo } from "./types";

const ID = "62e209ca-9154-432a-b9e9-2d75c7a9219b";
const JS: ServerInfo = { ...SILENT_SERVER, context: "js" };
const PYTHON: ServerInfo = { ...SILENT_SERVER, langgraph_py_version: "1.0.0" };

/** A thread of so many runs, named by their number from 1, as the contract suite has seen them listed. */
function threadOf(count: number, info: ServerInfo) {
  const oldestFirst = Array.from({ length: count }, (_, index) => ({
    run_id: `${index + 1}`,
    thread_id: ID,
    assistant_id: ID,
    status: "success",
  }));
  return createClient({
    deployment: "local",
    baseUrl: "http://server",
    fetch: async (url) => {
      const query = new URL(url).searchParams;
      const [offset, limit] = [Number(query.get("offset")), Number(query.get("limit"))];
      const page =
        info === JS
          ? oldestFirst.slice(offset, limit)
          : oldestFirst.toReversed().slice(offset, offset + limit);
      return Response.json(page);
    },
  });
}

async function readAll(count: number, info: ServerInfo) {
  const client = threadOf(count, info);
  const ids: string[] = [];
  let pages = 0;
  for (let next: number | null = 0; next !== null; pages++) {
    const page = await readRunPage(client, info, ID, next);
    ids.push(...page.runs.map(({ run_id }) => run_id));
    next = page.next;
  }
  return { ids, pages };
}

describe("every run of a thread is read once, newest first", () => {
  it.each([0, 1, 25, 26, 60, 200, 450])("%i runs", async (count) => {
    const newestFirst = Array.from({ length: count }, (_, index) => `${count - index}`);
    expect((await readAll(count, PYTHON)).ids).toEqual(newestFirst);
    expect(await readAll(count, JS)).toEqual({ ids: newestFirst, pages: 1 });
  });

  it("and no more than a page at a time where the server lists the newest first", async () => {
    expect((await readAll(60, PYTHON)).pages).toBe(3);
  });
});

describe("while a run goes on, only what may have changed is read", () => {
  /** A thread of so many runs, of which those in `statuses` have not succeeded; says what it is asked. */
  function busyThread(info: ServerInfo, count: number, statuses: Record<string, string>) {
    const kwargs = { config: { configurable: { tone: "dry" } } };
    const runOf = (number: number) => ({
      ...{ run_id: `${number}`, thread_id: ID, assistant_id: ID, kwargs },
      status: statuses[number] ?? "success",
    });
    const thread = { count, statuses, asked: [] as string[] };
    const client = createClient({
      deployment: "local",
      baseUrl: "http://server",
      fetch: async (url) => {
        const { pathname, search, searchParams } = new URL(url);
        const number = Number(pathname.split("/runs/")[1]);
        thread.asked.push(number ? `run ${number}` : search);
        if (number) {
          const isGone = statuses[number] === "gone";
          return isGone ? new Response("", { status: 404 }) : Response.json(runOf(number));
        }
        const [offset, limit] = [
          Number(searchParams.get("offset")),
          Number(searchParams.get("limit")),
        ];
        const all = Array.from({ length: thread.count }, (_, index) => runOf(index + 1));
        const end = info === JS ? limit : offset + limit;
        return Response.json((info === JS ? all : all.reverse()).slice(offset, end));
      },
    });
    const cache = new QueryClient();
    const options = pastRunsQuery(client, info, ID);
    const shown = () =>
      cache.getQueryData(options.queryKey)?.pages.flatMap(({ runs }) => runs) ?? [];
    return {
      thread,
      shown,
      mustRead: () => cache.getQueryState(options.queryKey)?.isInvalidated,
      open: async (pages: number) => {
        await cache.fetchInfiniteQuery({ ...options, pages });
        thread.asked = [];
      },
      poll: async () => {
        thread.asked = [];
        await cache.fetchQuery(runsUnderWayQuery(client, info, ID));
        return thread.asked;
      },
    };
  }

  const standing = (runs: { run_id: string; status: string }[]) =>
    runs.slice(0, 3).map(({ run_id, status }) => `${run_id} ${status}`);

  it("where the oldest are listed first: those that go on, and those that are new", async () => {
    const statuses: Record<string, string> = { 450: "running" };
    const { thread, shown, open, poll } = busyThread(JS, 450, statuses);
    await open(1);
    statuses[450] = "success";
    statuses[451] = "pending";
    thread.count = 451;
    expect(await poll()).toEqual(["?limit=650&offset=450", "run 450"]);
    expect(standing(shown())).toEqual(["451 pending", "450 success", "449 success"]);
    expect(shown()[1]?.used?.config).toEqual({ configurable: { tone: "dry" } });
    expect(await poll()).toEqual(["?limit=651&offset=451", "run 451"]);
  });

  it("where the newest are listed first: one page of many, each run once", async () => {
    const statuses: Record<string, string> = { 60: "running" };
    const { thread, shown, open, poll } = busyThread(PYTHON, 60, statuses);
    await open(3);
    expect(shown()).toHaveLength(60);
    statuses[60] = "success";
    statuses[61] = "pending";
    thread.count = 61;
    expect(await poll()).toEqual(["?limit=25&offset=0"]);
    expect(standing(shown())).toEqual(["61 pending", "60 success", "59 success"]);
    expect(new Set(shown().map(({ run_id }) => run_id)).size).toBe(61);
  });

  it("and all again when a run was removed", async () => {
    const statuses: Record<string, string> = { 3: "running" };
    const { open, poll, mustRead } = busyThread(JS, 3, statuses);
    await open(1);
    expect(mustRead()).toBe(false);
    statuses[3] = "gone";
    await poll();
    expect(mustRead()).toBe(true);
  });

  it("and nothing when none goes on any more", async () => {
    const { open, poll } = busyThread(JS, 3, {});
    await open(1);
    expect(await poll()).toEqual([]);
  });
});
