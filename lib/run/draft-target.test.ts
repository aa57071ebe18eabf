import { beforeEach, expect, test, vi } from "vitest";

const ASSISTANT = { assistant_id: "a", graph_id: "agent" };
const CONTENT = {
  graph_id: "agent",
  name: "Typed",
  description: null,
  config: { configurable: { api_key: "sk" } },
  context: null,
  metadata: {},
};
const DRAFT = { id: "d1", assistantId: "a", basedOn: 3, content: CONTENT, lacksSecrets: false };
const KEPT = { content: { ...CONTENT, config: { configurable: {} } }, lacksSecrets: true };

/** A reload empties the memory of the tab and leaves its storage. */
async function reload() {
  vi.resetModules();
  return import("./draft-target");
}

let storage: Storage;

beforeEach(() => {
  const entries = new Map<string, string>();
  storage = {
    get length() {
      return entries.size;
    },
    key: (index) => [...entries.keys()][index] ?? null,
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, value) => void entries.set(key, value),
    removeItem: (key) => void entries.delete(key),
    clear: () => entries.clear(),
  };
});

test("in the same tab the draft is whole, and the same object each time", async () => {
  const { holdDraft, findDraft } = await reload();
  holdDraft(storage, "local", DRAFT, KEPT);
  expect(findDraft(storage, "local", ASSISTANT, "d1")).toBe(DRAFT);
});

test("who looks is told when a draft changes under its id", async () => {
  const { holdDraft, findDraft, onDrafts } = await reload();
  const told = vi.fn();
  const leave = onDrafts(told);
  holdDraft(storage, "local", DRAFT, undefined);
  const typed = { ...DRAFT, unreadable: true };
  holdDraft(storage, "local", typed, KEPT);
  expect(told).toHaveBeenCalledTimes(2);
  expect(findDraft(storage, "local", ASSISTANT, "d1")).toBe(typed);
  leave();
  holdDraft(storage, "local", DRAFT, undefined);
  expect(told).toHaveBeenCalledTimes(2);
});

test("text that cannot be read does not hold up the draft after a reload", async () => {
  const { holdDraft } = await reload();
  holdDraft(storage, "local", { ...DRAFT, unreadable: true }, KEPT);
  const { findDraft } = await reload();
  expect(findDraft(storage, "local", ASSISTANT, "d1")?.unreadable).toBeUndefined();
});

test("over a reload it is there without secrets", async () => {
  const { holdDraft } = await reload();
  holdDraft(storage, "local", DRAFT, KEPT);
  expect(
    JSON.stringify([...Array(storage.length)].map((_, i) => storage.getItem(storage.key(i) ?? ""))),
  ).not.toContain("sk");
  const { findDraft } = await reload();
  const found = findDraft(storage, "local", ASSISTANT, "d1");
  expect(found).toEqual({ ...DRAFT, ...KEPT });
  expect(findDraft(storage, "local", ASSISTANT, "d1")).toBe(found);
});

test("only for its own id, assistant and deployment, and only the last one", async () => {
  const { holdDraft, findDraft } = await reload();
  holdDraft(storage, "local", DRAFT, KEPT);
  expect(findDraft(storage, "local", { ...ASSISTANT, assistant_id: "b" }, "d1")).toBeUndefined();
  holdDraft(storage, "local", { ...DRAFT, id: "d2" }, KEPT);
  const later = await reload();
  expect(later.findDraft(storage, "local", ASSISTANT, "d1")).toBeUndefined();
  expect(later.findDraft(storage, "other", ASSISTANT, "d2")).toBeUndefined();
  expect(later.findDraft(storage, "local", ASSISTANT, "d2")).toBeDefined();
});

test("where nobody knows what is secret, nothing is stored; garbage is no draft", async () => {
  const { holdDraft } = await reload();
  holdDraft(storage, "local", DRAFT, undefined);
  expect(storage.length).toBe(0);
  holdDraft(storage, "local", DRAFT, KEPT);
  storage.setItem(storage.key(0) ?? "", '{"savedAt":1e15,"content":{"id":"d1"}}');
  const { findDraft } = await reload();
  expect(findDraft(storage, "local", ASSISTANT, "d1")).toBeUndefined();
});
