import { QueryClient } from "@tanstack/react-query";
import { expect, test } from "vitest";
import { objectOf } from "@/lib/schema/fixtures/graph-schemas";
import { allFitsQuery, type KnownFits, pageOfDrifted } from "./all-fits-query";
import { NEWEST_FIRST } from "./assistant-order";
import { type CheckedSoFar, checkAllFits } from "./check-all-fits";
import { createClient } from "./client";

/** A server with so many, of which each tenth has a value too high; those of the graph "gone" have no schemas. */
function server(count: number) {
  const all = Array.from({ length: count }, (_, at) => ({
    assistant_id: `id-${at}`,
    graph_id: at % 40 === 39 ? "gone" : "g",
    name: `Bot ${at}`,
    version: 1,
    config: { tags: ["prod"] },
    context: { temperature: at % 10 === 0 ? 9 : 1 },
    created_at: "2026-01-01",
    updated_at: "2026-01-01",
  }));
  const asked: string[] = [];
  const client = createClient({
    deployment: "local",
    baseUrl: "http://127.0.0.1:1",
    fetch: async (input, init) => {
      const { pathname } = new URL(String(input));
      if (pathname.endsWith("/info")) return Response.json({ version: "1.5.1", context: "js" });
      if (pathname.endsWith("/schemas")) {
        asked.push(pathname);
        if (pathname.includes("id-39/")) return Response.json({}, { status: 404 });
        const temperature = { type: "number", maximum: 2 };
        return Response.json({ graph_id: "g", context_schema: objectOf({ temperature }) });
      }
      if (pathname.endsWith("/count")) return Response.json(all.length);
      const { limit, offset, metadata } = JSON.parse(String(init?.body));
      if (metadata?.created_by === "system") return Response.json([]);
      return Response.json(all.slice(offset, offset + limit));
    },
  });
  return { client, asked };
}

const { signal } = new AbortController();
const silent = () => undefined;

test("all pages are checked, each graph's schemas read once, and what cannot be told is told", async () => {
  const { client, asked } = server(230);
  const told: CheckedSoFar[] = [];
  const found = await checkAllFits(client, new QueryClient(), { filter: {} }, signal, (soFar) =>
    told.push(soFar),
  );
  expect(found).toMatchObject({ checked: 230, total: 230, isGappy: false });
  expect(found.drifted.map(({ row }) => row.assistant_id).slice(0, 3)).toEqual([
    "id-0",
    "id-10",
    "id-20",
  ]);
  expect(found.drifted).toHaveLength(23);
  expect(found.drifted[0]).toMatchObject({ tags: ["prod"], fit: { isFresh: false } });
  // What they hold, which may be large, is not kept.
  expect(JSON.stringify(found.drifted)).not.toContain("context");
  const reasons = [...found.unknown].map(([reason, rows]) => [reason, rows.length]);
  expect(reasons).toEqual([["The server has no such graph any more.", 5]]);
  expect(asked).toHaveLength(2);
  expect(told).toContainEqual({ checked: 25, total: 230, drifted: 3 });
});

test("no more than the most are checked, and how many there are is known", async () => {
  const { client } = server(230);
  const found = await checkAllFits(client, new QueryClient(), { filter: {} }, signal, silent, 120);
  expect(found).toMatchObject({ checked: 120, total: 230 });
  expect(found.drifted).toHaveLength(12);
});

test("stopped, it ends with the reason and has nothing to show", async () => {
  const { client } = server(230);
  const stop = new AbortController();
  const check = checkAllFits(
    client,
    new QueryClient(),
    { filter: {} },
    stop.signal,
    ({ checked }) => {
      if (checked === 50) stop.abort();
    },
  );
  await expect(check).rejects.toThrow(/abort/i);
});

test("what is known is kept for its filters, and known to be old once something was written", async () => {
  const { client } = server(30);
  const queryClient = new QueryClient();
  const query = allFitsQuery(client, queryClient, { filter: { name: "Bot" } });
  expect(await queryClient.query(query)).toBe(null);
  const found = await checkAllFits(client, queryClient, { filter: {} }, signal, silent);
  const fits: KnownFits = { ...found, at: "2026-01-01T00:00:00Z", isOld: false };
  queryClient.setQueryData(query.queryKey, fits);
  expect(await queryClient.query(query)).toMatchObject({ checked: 30, isOld: false });
  await queryClient.invalidateQueries({ queryKey: query.queryKey });
  expect(await queryClient.query(query)).toMatchObject({ checked: 30, isOld: true });
  expect(await queryClient.query(allFitsQuery(client, queryClient, { filter: {} }))).toBe(null);
});

test("pages of the drifted are in the table's order, and end where they end", async () => {
  const { client } = server(230);
  const { drifted } = await checkAllFits(client, new QueryClient(), { filter: {} }, signal, silent);
  const input = { filter: {}, createdBy: "anyone", order: NEWEST_FIRST, perPage: 10 } as const;
  const names = (page: number, order: Parameters<typeof pageOfDrifted>[1]["order"]) => {
    const { found, page: shown } = pageOfDrifted(drifted, { ...input, page, order });
    return [shown, found.length, found[0]?.row.name];
  };
  expect(names(2, NEWEST_FIRST)).toEqual([2, 10, "Bot 100"]);
  expect(names(9, NEWEST_FIRST)).toEqual([3, 3, "Bot 200"]);
  expect(names(1, { column: "name", direction: "desc" })).toEqual([1, 10, "Bot 220"]);
});
