import { describe, expect, it } from "vitest";
import { SILENT_SERVER } from "./capabilities";
import { createClient } from "./client";
import { readRunPage } from "./past-runs";
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
