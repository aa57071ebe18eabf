import { QueryClient } from "@tanstack/react-query";
import { expect, test } from "vitest";
import { createClient } from "./client";
import { graphSchemasQuery } from "./graph-schemas-query";

type Answer = (status: number, body: unknown) => void;

/** A server that answers when told to, and remembers what it was asked. */
function slowServer(defaults: { assistant_id: string; graph_id: string }[]) {
  const asked: string[] = [];
  const open: Answer[] = [];
  const client = createClient({
    deployment: "local",
    baseUrl: "http://127.0.0.1:1",
    fetch: (input) => {
      const { pathname } = new URL(String(input));
      if (pathname.endsWith("/search")) return Promise.resolve(Response.json(defaults.map(whole)));
      asked.push(pathname);
      return new Promise((resolve) => {
        open.push((status, body) => resolve(Response.json(body, { status })));
      });
    },
  });
  const answer: Answer = (status, body) => open.shift()?.(status, body);
  return { client, asked, open, answer };
}

function whole(part: { assistant_id: string; graph_id: string }) {
  const rest = { name: "", description: null, version: 1, config: {}, context: {}, metadata: {} };
  return { ...rest, ...part, created_at: "2026-01-01", updated_at: "2026-01-01" };
}

const ID = "0190c0de-0000-4000-8000-00000000000";

test("each graph is asked once, one after the other, through its default assistant if it has one", async () => {
  const queryClient = new QueryClient();
  const server = slowServer([{ assistant_id: `${ID}1`, graph_id: "a" }]);
  const ask = (graph: string, assistant: string) =>
    queryClient.query(graphSchemasQuery(server.client, queryClient, graph, assistant));
  const first = ask("a", `${ID}8`);
  const same = ask("a", `${ID}9`);
  const second = ask("b", `${ID}7`).catch(String);
  await expect.poll(() => server.asked).toEqual([`/assistants/${ID}1/schemas`]);
  server.answer(200, { graph_id: "a", config_schema: { type: "object" } });
  expect(await first).toBe(await same);
  await expect.poll(() => server.asked).toHaveLength(2);
  expect(server.asked[1]).toBe(`/assistants/${ID}7/schemas`);
  // A failure is not asked again: it may have cost the server half a minute.
  server.answer(500, {});
  await second;
  expect(server.asked).toHaveLength(2);
  await ask("a", `${ID}8`);
  expect(server.asked).toHaveLength(2);
});
