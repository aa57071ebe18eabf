import { expect, it } from "vitest";
import { createClient } from "./client";
import { readThreadList } from "./thread-list";

const IDS = ["a", "b"].map((end) => `62e209ca-9154-432a-b9e9-2d75c7a9219${end}`);
const AT = "2026-01-01T00:00:00Z";
const THREADS = IDS.map((thread_id) => ({
  thread_id,
  created_at: AT,
  updated_at: AT,
  status: "idle",
  metadata: {},
}));
const ALL = { assistantId: null, status: null, find: "", most: 20 };

it("a server that refuses to leave out what threads hold is asked for all of it, once it has said so", async () => {
  const asked: boolean[] = [];
  const client = createClient({
    deployment: "local",
    baseUrl: "http://server",
    fetch: async (_, init) => {
      const { select } = JSON.parse(String(init?.body));
      asked.push(select !== undefined);
      if (select === undefined) return Response.json(THREADS);
      const msg = "Value error, select projection is not supported";
      return Response.json({ detail: [{ loc: ["body", "select"], msg }] }, { status: 422 });
    },
  });
  expect((await readThreadList(client, ALL)).rows).toHaveLength(2);
  const [id = ""] = IDS;
  const found = await readThreadList(client, { ...ALL, find: id });
  expect(found.rows.map(({ thread_id }) => thread_id)).toEqual([id]);
  expect(asked).toEqual([true, false, false]);
});

it("any other refusal is one", async () => {
  const client = createClient({
    deployment: "local",
    baseUrl: "http://server",
    fetch: async () => Response.json({ detail: "limit is too large" }, { status: 422 }),
  });
  await expect(readThreadList(client, ALL)).rejects.toMatchObject({ code: "validation" });
});
