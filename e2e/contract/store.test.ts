import { readFile } from "node:fs/promises";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { type Labels, readLabels, type VersionLabel } from "@/lib/langgraph/labels";
import { removeAssistant } from "@/lib/langgraph/remove-assistant";
import { LabelConflict, removeLabel, setLabel } from "@/lib/langgraph/write-label";
import { newAssistant, roster, sdk } from "./contract";
import { faulty } from "./faulty";

type Wanted = Partial<VersionLabel> & { assistantId: string };

function labelOf(wanted: Wanted): Omit<VersionLabel, "at"> {
  return { name: "production", version: 1, by: null, isProtected: false, ...wanted };
}

function names(labels: Labels): string[] {
  if (labels.state === "off") throw new Error(labels.reason);
  return labels.labels.map(({ name, version }) => `${name} v${version}`);
}

async function witness(assistantId: string, name: string) {
  return (await sdk.store.getItem(["roster", "labels", assistantId], name))?.value ?? null;
}

describe("the store", () => {
  it("keeps an item, also under a key with dots, until it is deleted", async () => {
    const { assistant_id } = await newAssistant();
    const place = { namespace: ["roster", "labels", assistant_id], key: "eu-1.production_b" };
    expect(await roster.store.get(place)).toBeNull();
    await roster.store.put({ ...place, value: { version: 1 } });
    expect(await roster.store.get(place)).toMatchObject({ ...place, value: { version: 1 } });
    expect(await witness(assistant_id, place.key)).toEqual({ version: 1 });
    await roster.store.delete(place);
    expect(await roster.store.get(place)).toBeNull();
    await roster.store.delete(place);
  });

  it("finds by the namespace's beginning, page by page", async () => {
    const { assistant_id } = await newAssistant();
    const namespace = ["roster", "labels", assistant_id];
    for (const key of ["a", "b", "c"]) await roster.store.put({ namespace, key, value: {} });
    const page = (offset: number) =>
      roster.store.search({ namespace_prefix: namespace, limit: 2, offset });
    const keys = [...(await page(0)), ...(await page(2))].map(({ key }) => key);
    expect(keys.sort()).toEqual(["a", "b", "c"]);
  });

  it("refuses a namespace with a dot", async () => {
    const dotted = { namespace: ["roster", "a.b"], key: "x", value: {} };
    await expect(roster.store.put(dotted)).rejects.toMatchObject({ status: 422 });
  });
});

describe("a label", () => {
  it("is set, moved, read for one and for all, and removed", async () => {
    const { assistant_id: assistantId } = await newAssistant();
    const first = await setLabel(roster, { seen: null, label: labelOf({ assistantId }) });
    expect(await witness(assistantId, "production")).toMatchObject({ version: 1, by: null });
    const moved = labelOf({ assistantId, version: 2, by: "Ada", isProtected: true });
    const second = await setLabel(roster, { seen: first, label: moved });
    expect(await readLabels(roster, { assistantId })).toEqual({ state: "on", labels: [second] });
    const all = await readLabels(roster);
    expect(all.state === "on" && all.labels).toContainEqual(second);
    await removeLabel(roster, second);
    expect(await witness(assistantId, "production")).toBeNull();
    await removeLabel(roster, second);
  });

  it("is not moved by somebody who saw it elsewhere", async () => {
    const { assistant_id: assistantId } = await newAssistant();
    const seen = await setLabel(roster, { seen: null, label: labelOf({ assistantId }) });
    await setLabel(roster, { seen, label: labelOf({ assistantId, version: 4 }) });
    const late = { seen, label: labelOf({ assistantId, version: 5 }) };
    const refusal = await setLabel(roster, late).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(LabelConflict);
    expect(refusal).toMatchObject({ present: { version: 4 } });
    await expect(removeLabel(roster, seen)).rejects.toBeInstanceOf(LabelConflict);
    expect(await witness(assistantId, "production")).toMatchObject({ version: 4 });
  });

  it("of two that are set at once neither is lost", async () => {
    const { assistant_id: assistantId } = await newAssistant();
    await Promise.all([
      setLabel(roster, { seen: null, label: labelOf({ assistantId, name: "production" }) }),
      setLabel(roster, {
        seen: null,
        label: labelOf({ assistantId, name: "staging", version: 2 }),
      }),
    ]);
    expect(names(await readLabels(roster, { assistantId }))).toEqual([
      "production v1",
      "staging v2",
    ]);
  });

  it("is found to be set although the answer was lost, and is written once", async () => {
    const { assistant_id: assistantId } = await newAssistant();
    const { client, writes } = faulty("PUT", { done: true });
    await setLabel(client, { seen: null, label: labelOf({ assistantId }) });
    expect(writes).toHaveLength(1);
    const lost = faulty("PUT", { done: false });
    const move = { seen: null, label: labelOf({ assistantId, name: "staging" }) };
    await expect(setLabel(lost.client, move)).rejects.toThrow("The label was not moved.");
    expect(lost.writes).toHaveLength(1);
  });

  it("goes with its assistant", async () => {
    const { assistant_id: assistantId } = await newAssistant();
    await setLabel(roster, { seen: null, label: labelOf({ assistantId }) });
    await removeAssistant(roster, { id: assistantId, deleteThreads: false });
    expect(await witness(assistantId, "production")).toBeNull();
  });
});

it("the README's lines find the version that a label is on", async () => {
  const readme = await readFile(new URL("../../README.md", import.meta.url), "utf8");
  const [, lines = ""] = /<!-- label -->\n```js\n([\s\S]+?)```/.exec(readme) ?? [];
  expect(lines.trim().split("\n")).toHaveLength(2);
  const { assistant_id: assistantId, name } = await newAssistant();
  await sdk.assistants.update(assistantId, { name: "the second" });
  await setLabel(roster, { seen: null, label: labelOf({ assistantId }) });
  const found = await runInNewContext(`(async () => {${lines}; return version; })()`, {
    client: sdk,
    assistantId,
  });
  expect(found).toMatchObject({ version: 1, name });
});
