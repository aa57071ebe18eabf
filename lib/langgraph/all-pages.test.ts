import { QueryClient } from "@tanstack/react-query";
import { expect, test, vi } from "vitest";
import { readAllAssistants } from "./all-assistants";
import { allPages } from "./all-pages";
import { createClient } from "./client";
import { concealedPages } from "./concealed-pages";
import type { Assistant } from "./types";

type Row = { assistant_id: string };
type Behaviour = { hasSchemas?: boolean; meanwhile?: (rows: Row[], offset: number) => Row[] };

/** A server with so many assistants, which `meanwhile` changes before it gives another page. */
function server(
  count: number,
  { hasSchemas = true, meanwhile = (rows: Row[]) => rows }: Behaviour = {},
) {
  let all: Row[] = Array.from({ length: count }, (_, at) => ({ assistant_id: `id-${count - at}` }));
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
      if (pathname.endsWith("/count")) return Response.json(all.length);
      const { limit, offset, metadata } = JSON.parse(String(init?.body));
      if (metadata?.created_by === "system") return Response.json([]);
      all = meanwhile(all, offset);
      const held = { pass: "canary", api_key: "canary", model: "a" };
      const rows = all
        .slice(offset, offset + limit)
        .map((row) => ({ ...row, graph_id: "g", version: 1, context: held }));
      return Response.json(rows);
    },
  });
  const ids = () => all.map(({ assistant_id }) => assistant_id);
  return { client, ids, schemasRead: () => schemasRead };
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

const made = () => ({ assistant_id: `made-${crypto.randomUUID()}` });
const silent = () => undefined;

async function idsOf({ client }: ReturnType<typeof server>): Promise<string[]> {
  const rows = await collect(allPages(client, { filter: {} }, signal, silent));
  return rows.map(({ assistant_id }) => assistant_id);
}

test("what moves on because others are made meanwhile is met once, in one reading", async () => {
  let pages = 0;
  const meanwhile = (rows: Row[]) => {
    pages += 1;
    return [made(), made(), made(), ...rows];
  };
  const growing = server(230, { meanwhile });
  const there = growing.ids();
  const ids = await idsOf(growing);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toEqual(expect.arrayContaining(there));
  expect(pages).toBe(3);
});

test.each([
  ["deleted", (rows: Row[]) => rows.slice(10)],
  ["deleted and made", (rows: Row[]) => [made(), ...rows.slice(10)]],
  ["moved to the front", (rows: Row[]) => [...rows.slice(-1), ...rows.slice(0, -1)]],
])("nothing is passed over because others are %s meanwhile", async (_how, change) => {
  let isDone = false;
  const meanwhile = (rows: Row[], offset: number) => {
    if (offset === 0 || isDone) return rows;
    isDone = true;
    return change(rows);
  };
  const changing = server(230, { meanwhile });
  const ids = await idsOf(changing);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toEqual(expect.arrayContaining(changing.ids()));

  isDone = false;
  const all = await readAllAssistants(changing.client, {});
  const found = all.map(({ assistant_id }) => assistant_id);
  expect(new Set(found).size).toBe(found.length);
  expect(found).toEqual(expect.arrayContaining(changing.ids()));
});

test("as many as were deleted are made at the end, and none is passed over all the same", async () => {
  const steps = [(rows: Row[]) => rows.slice(2), (rows: Row[]) => [...rows, made(), made()]];
  const meanwhile = (rows: Row[], offset: number) =>
    offset === 0 ? rows : (steps.shift()?.(rows) ?? rows);
  const changing = server(230, { meanwhile });
  expect(await idsOf(changing)).toEqual(expect.arrayContaining(changing.ids()));
});

test("a list that changes each time it is read is not taken for whole", async () => {
  const meanwhile = (rows: Row[], offset: number) => (offset === 0 ? rows : rows.slice(10));
  const shrinking = () => server(630, { meanwhile });
  const changed = { code: "list_changed", retryable: true };
  await expect(idsOf(shrinking())).rejects.toMatchObject(changed);
  await expect(readAllAssistants(shrinking().client, {})).rejects.toMatchObject(changed);
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
