import { QueryClient } from "@tanstack/react-query";
import { expect, test } from "vitest";
import { SILENT_SERVER } from "./capabilities";
import { createClient } from "./client";
import { graphSummaryQuery, readGraphSummary } from "./graph-summary";

const JS = { ...SILENT_SERVER, context: "js" };
const PYTHON = { ...SILENT_SERVER, langgraph_py_version: "1.0.0" };
const ROWS = [
  { assistant_id: "a", created_at: "2026-03-02T00:00:00Z", updated_at: "2026-03-02T00:00:00Z" },
  { assistant_id: "b", created_at: "2026-03-01T00:00:00Z", updated_at: "2026-03-09T00:00:00Z" },
];

/** A server with `count` assistants of each graph, that remembers what it was asked, and at once. */
function server(count: number) {
  const asked: unknown[] = [];
  let going = 0;
  let most = 0;
  const client = createClient({
    deployment: "local",
    baseUrl: "http://127.0.0.1:1",
    fetch: async (input, init) => {
      const { pathname } = new URL(String(input));
      going += 1;
      most = Math.max(most, going);
      await Promise.resolve();
      going -= 1;
      if (pathname.endsWith("/info")) return Response.json({ version: "1", context: "js" });
      if (pathname.endsWith("/count")) return Response.json(count);
      asked.push(JSON.parse(String(init?.body)));
      const rows = ROWS.slice(0, count).map((row) => ({ ...row, graph_id: "g", version: 1 }));
      return Response.json(rows);
    },
  });
  return { client, asked, most: () => most };
}

const { signal } = new AbortController();

test("a server that sorts is asked for what changed last", async () => {
  const { client, asked } = server(40);
  const { latest, count } = await readGraphSummary(client, PYTHON, "g", signal);
  expect(asked).toMatchObject([{ graph_id: "g", sort_by: "updated_at", sort_order: "desc" }]);
  expect({ latest, count }).toEqual({
    latest: { of: "change", at: "2026-03-09T00:00:00Z" },
    count: 40,
  });
});

test("one that does not sort tells the latest change only where all of them were read", async () => {
  const latestOf = async (count: number) =>
    (await readGraphSummary(server(count).client, JS, "g", signal)).latest;
  expect(await latestOf(2)).toEqual({ of: "change", at: "2026-03-09T00:00:00Z" });
  expect(await latestOf(40)).toEqual({ of: "making", at: "2026-03-02T00:00:00Z" });
  expect(await latestOf(0)).toBeNull();
});

test("hundreds of graphs are read a few at a time", async () => {
  const { client, asked, most } = server(2);
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const graphs = Array.from({ length: 300 }, (_, index) => `graph ${index}`);
  await Promise.all(graphs.map((graph) => queryClient.query(graphSummaryQuery(client, graph))));
  expect(asked).toHaveLength(300);
  expect(most()).toBeLessThanOrEqual(4);
});
