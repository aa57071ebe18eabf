import { afterAll, beforeAll, expect, it } from "vitest";
import { orderOf } from "@/lib/langgraph/assistant-order";
import { type AssistantPageInput, readAssistantPage } from "@/lib/langgraph/assistant-page";
import { capabilities } from "@/lib/langgraph/capabilities";
import type { Client } from "@/lib/langgraph/client";
import { startGeneratedServer } from "../servers/generated.mjs";
import { clientOf, newAssistant, serverFetch, url } from "./contract";

const TOTAL = 1000;

let generated: Awaited<ReturnType<typeof startGeneratedServer>>;
let client: Client;

beforeAll(async () => {
  generated = await startGeneratedServer({ total: TOTAL });
  client = clientOf(generated.url, globalThis.fetch);
});
afterAll(() => generated.stop());

async function rawSearch(base: string, fetch: typeof globalThis.fetch, body: object) {
  const response = await fetch(`${base}/assistants/search`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  return { rows: await response.json(), total: response.headers.get("x-pagination-total") };
}

function keysOf(value: object | undefined) {
  return Object.keys(value ?? {}).sort();
}

it("the benches' server answers with the very keys of the server under test", async () => {
  const made = await newAssistant({
    description: "Asked about",
    config: { configurable: { model_name: "openai" } },
  });
  const real = await rawSearch(url, serverFetch, { metadata: made.metadata, limit: 1 });
  const like = await rawSearch(generated.url, globalThis.fetch, { limit: 1 });
  expect(keysOf(like.rows[0])).toEqual(keysOf(real.rows[0]));
  expect(like.total).toMatch(/^\d+$/);
  expect(real.total === null || /^\d+$/.test(real.total)).toBe(true);

  const [row] = await client.assistants.search({ limit: 1 });
  const id = row?.assistant_id ?? "";
  expect(await client.assistants.get(id)).toEqual(row);
  const versions = await client.assistants.versions(id, { limit: 100, offset: 0 });
  expect(versions.map(({ version }) => version)[0]).toBe(row?.version);
  expect(versions).toHaveLength(row?.version ?? 0);
  expect(versions[0]?.config).toEqual(row?.config);
  const realSchemas = await clientOf(url).assistants.schemas(made.assistant_id);
  expect(keysOf(await client.assistants.schemas(id))).toEqual(keysOf(realSchemas));
  expect((await client.assistants.graph(id)).nodes).toHaveLength(3);
  expect(capabilities(await client.info())).toMatchObject({ server: "python" });
  await expect(client.assistants.get(made.assistant_id)).rejects.toMatchObject({
    code: "not_found",
  });
});

it("its pages hold each assistant once, in any order, as many as it counts", async () => {
  const read = (input: Partial<AssistantPageInput>) =>
    readAssistantPage(client, { filter: {}, page: 1, perPage: 100, ...input });
  const all = [];
  for (let page = 1; page <= TOTAL / 100; page++) all.push(...(await read({ page })).rows);
  expect(new Set(all.map((row) => row.assistant_id)).size).toBe(TOTAL);
  const newestFirst = all.map((row) => row.created_at);
  expect(newestFirst).toEqual(newestFirst.toSorted().reverse());

  expect((await read({ filter: { name: "SUPPORT" } })).count).toBe(TOTAL / 2 - 2);
  expect((await read({ filter: { metadata: { customer: "c-77" } } })).rows).toHaveLength(1);
  const agents = await read({ filter: { graph_id: "agent" }, page: 2, perPage: 50 });
  expect(agents.rows.every((row) => row.graph_id === "agent")).toBe(true);
  expect(agents.count).toBe(all.filter((row) => row.graph_id === "agent").length);
  const byName = (await read({ order: orderOf("name", "desc") })).rows.map((row) => row.name);
  expect(byName).toEqual(byName.toSorted().reverse());
  expect(byName[0]).toMatch(/^Travel/);
  expect(await read({ createdBy: "server" })).toMatchObject({ count: 4 });
  expect((await read({ createdBy: "people" })).count).toBe(TOTAL - 4);
});
