import { describe, expect, it } from "vitest";
import { findItems, ITEMS_PER_PAGE } from "@/lib/langgraph/memory-find";
import { ItemConflict, removeItem, saveItem } from "@/lib/langgraph/memory-write";
import { expected, measured, roster, sdk } from "./contract";
import { faulty } from "./faulty";

/** A namespace of this test alone. */
function ownRoot(): string {
  return `memory-${crypto.randomUUID()}`;
}

async function fill(namespace: string[], values: { [key: string]: { [key: string]: unknown } }) {
  for (const [key, value] of Object.entries(values)) {
    await sdk.store.putItem(namespace, key, value);
  }
}

function keys(found: { items: { key: string }[] }): string[] {
  return found.items.map(({ key }) => key).sort();
}

describe("namespaces", () => {
  it("are listed level by level, with the one that was asked for", async () => {
    const root = ownRoot();
    await fill([root], { a: {} });
    await fill([root, "ada", "deep"], { b: {} });
    await fill([root, "bob/ü x"], { c: {} });
    const ask = { prefix: [root], max_depth: 2, limit: 100, offset: 0 };
    const found = await roster.store.namespaces(ask);
    expect(found).toEqual([[root], [root, "ada"], [root, "bob/ü x"]]);
    const all = { prefix: [], max_depth: 1, limit: 1000, offset: 0 };
    expect(await roster.store.namespaces(all)).toContainEqual([root]);
    expect(await roster.store.namespaces({ ...ask, limit: 1, offset: 1 })).toEqual([[root, "ada"]]);
  });
});

describe("finding", () => {
  it("gives the items of a namespace and below it page by page", async () => {
    const root = ownRoot();
    for (let i = 0; i <= ITEMS_PER_PAGE; i += 1) await fill([root, `n${i % 3}`], { [`k${i}`]: {} });
    const first = await findItems(roster, { namespace: [root], text: "", page: 1 });
    expect([first.items.length, first.more, first.how]).toEqual([ITEMS_PER_PAGE, true, "all"]);
    const second = await findItems(roster, { namespace: [root], text: " ", page: 2 });
    expect([second.items.length, second.more]).toEqual([1, false]);
    const seen = new Set([...keys(first), ...keys(second)]);
    expect(seen.size).toBe(ITEMS_PER_PAGE + 1);
    expect(first.items[0]?.updated_at).toMatch(/^20/);
  });

  it("compares a field at the server, as a number and as a text", async () => {
    const root = ownRoot();
    await fill([root], { a: { age: 12 }, b: { age: "12" }, c: { age: 13, name: "Ada B" } });
    const find = (text: string) => findItems(roster, { namespace: [root], text, page: 1 });
    expect(await find("age=13")).toMatchObject({ how: "filter", items: [{ key: "c" }] });
    expect(keys(await find("age=12"))).toEqual(["a"]);
    expect(keys(await find("name=Ada B"))).toEqual(["c"]);
    expect(keys(await find("name=nobody"))).toEqual([]);
  });

  it("looks through the values itself where the server has no index", async () => {
    const root = ownRoot();
    await fill([root], { a: { says: "Likes “Tea”\nand rain" }, b: { deep: [{ x: "coffee" }] } });
    const find = (text: string) => findItems(roster, { namespace: [root], text, page: 1 });
    const tea = await find("“tea”");
    expect(tea).toMatchObject({ how: "scan", scanned: { count: 2, whole: true } });
    expect(keys(tea)).toEqual(["a"]);
    expect(keys(await find("COFFEE"))).toEqual(["b"]);
    expect(keys(await find("nothing"))).toEqual([]);
  });
});

describe("a save", () => {
  it("makes an item, changes it, and never over what was not seen", async () => {
    const item = { namespace: [ownRoot()], key: "a/.. ü", value: { text: "one" } };
    await saveItem(roster, { seen: null, item });
    await saveItem(roster, { seen: null, item });
    const two = { ...item, value: { text: "two", list: [1, null, { x: 0.1 }] } };
    await saveItem(roster, { seen: item.value, item: two });
    expect((await sdk.store.getItem(item.namespace, item.key))?.value).toEqual(two.value);

    const late = saveItem(roster, {
      seen: item.value,
      item: { ...item, value: { text: "three" } },
    });
    const refusal = await late.catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(ItemConflict);
    expect(refusal).toMatchObject({ present: { value: two.value } });
    const made = saveItem(roster, { seen: null, item: { ...item, value: { text: "new" } } });
    await expect(made).rejects.toBeInstanceOf(ItemConflict);

    await sdk.store.deleteItem(item.namespace, item.key);
    const gone = saveItem(roster, { seen: two.value, item: { ...item, value: {} } });
    await expect(gone).rejects.toMatchObject({ present: null });
    expect(await roster.store.get(item)).toBeNull();
  });

  it("whose answer was lost is found to be done, or not", async () => {
    const item = { namespace: [ownRoot()], key: "a", value: { text: "one" } };
    const { client, writes } = faulty("PUT", { done: true });
    await saveItem(client, { seen: null, item });
    expect(writes).toHaveLength(1);
    const lost = faulty("PUT", { done: false });
    const again = { seen: item.value, item: { ...item, value: { text: "two" } } };
    await expect(saveItem(lost.client, again)).rejects.toThrow("The item was not saved.");
    expect(lost.writes).toHaveLength(1);
  });
});

describe("a delete", () => {
  it("takes an item away, and not one that was changed since", async () => {
    const place = { namespace: [ownRoot()], key: "a" };
    await fill(place.namespace, { a: { text: "one" } });
    const old = removeItem(roster, { seen: { text: "older" }, place });
    await expect(old).rejects.toMatchObject({ present: { value: { text: "one" } } });
    await removeItem(roster, { seen: { text: "one" }, place });
    expect(await roster.store.get(place)).toBeNull();
    await removeItem(roster, { seen: { text: "one" }, place });
  });
});

it.each([
  { namespace: ["a.b"], status: expected({ embedded: 422, python: 422 }) },
  { namespace: ["a", ""], status: expected({ embedded: 422, python: 422 }) },
  { namespace: ["langgraph"], status: expected({ embedded: 500, python: 400 }) },
])("a namespace like $namespace, which Roster asks nobody for, is refused", async (row) => {
  const put = roster.store.put({ namespace: row.namespace, key: "x", value: {} });
  await expect(put).rejects.toMatchObject({ status: row.status });
});

it("a colon in a namespace is refused by the JS server 1.5.1 alone", async () => {
  const put = roster.store.put({ namespace: [`${ownRoot()}:x`], key: "x", value: {} });
  const answer = await put.then(
    () => "stored",
    () => "refused",
  );
  expect(answer).toBe(expected({ embedded: "refused", js2: "stored", python: "stored" }));
  await measured("takesColons", answer === "stored");
});
