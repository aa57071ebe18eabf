import { QueryClient } from "@tanstack/react-query";
import { expect, test, vi } from "vitest";
import { allPages } from "./all-pages";
import { createClient } from "./client";
import { concealedPages } from "./concealed-pages";
import type { Assistant } from "./types";

/** A server with so many assistants; while it is read, as many are made as `growth` says. */
function server(count: number, { growth = 0, hasSchemas = true } = {}) {
  let total = count;
  let schemasRead = 0;
  const client = createClient({
    deployment: "local",
    baseUrl: "http://127.0.0.1:1",
    fetch: async (input, init) => {
      const { pathname } = new URL(String(input));
      if (pathname.endsWith("/schemas")) {
        schemasRead += 1;
        if (!hasSchemas) return new Response("broken", { status: 500 });
        const context_schema = {
          type: "object",
          properties: { pass: { type: "string", format: "password" } },
        };
        return Response.json({ graph_id: "g", context_schema });
      }
      if (pathname.endsWith("/count")) return Response.json(total);
      const { limit, offset, metadata } = JSON.parse(String(init?.body));
      if (metadata?.created_by === "system") return Response.json([]);
      const rows = Array.from({ length: total }, (_, at) => ({
        assistant_id: `id-${total - at}`,
        graph_id: "g",
        version: 1,
        context: { pass: "canary", api_key: "canary", model: "a" },
      })).slice(offset, offset + limit);
      total += growth;
      return Response.json(rows);
    },
  });
  return { client, schemasRead: () => schemasRead };
}

const { signal } = new AbortController();

async function collect(pages: AsyncIterable<Assistant[]>): Promise<Assistant[]> {
  const all: Assistant[] = [];
  for await (const page of pages) all.push(...page);
  return all;
}

test("every page is read, and how far it is told", async () => {
  const told: string[] = [];
  const onRead = ({ read, total }: { read: number; total: number }) =>
    told.push(`${read}/${total}`);
  const rows = await collect(allPages(server(230).client, { filter: {} }, signal, onRead));
  expect(rows).toHaveLength(230);
  expect(told).toEqual(["100/230", "200/230", "230/230"]);
});

test("what moves on because others are made meanwhile is met once", async () => {
  const rows = await collect(
    allPages(server(230, { growth: 3 }).client, { filter: {} }, signal, () => undefined),
  );
  const ids = rows.map(({ assistant_id }) => assistant_id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBeGreaterThanOrEqual(230);
});

test("nothing more is read once it is cancelled", async () => {
  const cancel = new AbortController();
  const rows = allPages(server(500).client, { filter: {} }, cancel.signal, () => undefined);
  await rows.next();
  cancel.abort();
  await expect(rows.next()).rejects.toThrow();
});

test("no secret is in the pages, and a graph's schemas are read once", async () => {
  const { client, schemasRead } = server(150);
  const guessed = vi.fn();
  const pages = allPages(client, { filter: {} }, signal, () => undefined);
  const rows = await collect(concealedPages(client, new QueryClient(), pages, guessed));
  expect(JSON.stringify(rows).includes("canary")).toBe(false);
  expect(rows).toHaveLength(150);
  expect(rows[0]?.context).toMatchObject({ model: "a" });
  expect(schemasRead()).toBe(1);
  expect(guessed).not.toHaveBeenCalled();
});

test("a graph whose schemas cannot be read is told, once, with names alone telling its secrets", async () => {
  const { client } = server(150, { hasSchemas: false });
  const guessed = vi.fn();
  const pages = allPages(client, { filter: {} }, signal, () => undefined);
  const [row] = await collect(concealedPages(client, new QueryClient(), pages, guessed));
  expect(guessed.mock.calls).toEqual([["g"]]);
  expect(JSON.stringify(row).match(/canary/g)).toHaveLength(1);
});
