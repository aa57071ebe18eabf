import { expect, test } from "vitest";
import { allItems } from "./all-items";
import { createClient } from "./client";

/** A Store of so many items, one more of which is there, in front of them, for each answer. */
function store(count: number, growth = 0) {
  let total = count;
  return createClient({
    deployment: "local",
    baseUrl: "http://127.0.0.1:1",
    fetch: async (_, init) => {
      const { limit, offset } = JSON.parse(String(init?.body));
      const items = Array.from({ length: total }, (_, at) => ({
        namespace: ["memories"],
        key: `item ${total - at}`,
        value: { text: (total - at) % 2 ? "odd" : "even" },
      })).slice(offset, offset + limit);
      total += growth;
      return Response.json({ items });
    },
  });
}

async function keys(count: number, text = "", growth = 0) {
  const { signal } = new AbortController();
  const all: string[] = [];
  for await (const items of allItems(store(count, growth), { namespace: [], text }, signal)) {
    all.push(...items.map(({ key }) => key));
  }
  return all;
}

test("every item is read, each once", async () => {
  expect(await keys(0)).toEqual([]);
  expect(new Set(await keys(450))).toHaveProperty("size", 450);
  const grown = await keys(450, "", 3);
  expect(new Set(grown).size).toBe(grown.length);
  expect(grown.length).toBeGreaterThanOrEqual(450);
});

test("of a search all that it finds is read, where Roster itself looks through the items too", async () => {
  expect(await keys(900, "odd")).toHaveLength(450);
});

test("nothing more is read once it is cancelled", async () => {
  const cancel = new AbortController();
  const items = allItems(store(500), { namespace: [], text: "" }, cancel.signal);
  await items.next();
  cancel.abort();
  await expect(items.next()).rejects.toThrow();
});
