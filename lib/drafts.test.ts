import { describe, expect, test } from "vitest";
import { clearDraft, draftKey, listDrafts, purgeDrafts, readDraft, writeDraft } from "./drafts";

const DAY = 24 * 60 * 60 * 1000;
const key = draftKey({ deployment: "local", subject: "new" }, "f1");

function memoryStorage() {
  const entries = new Map<string, string>();
  return {
    get length() {
      return entries.size;
    },
    key: (index: number) => [...entries.keys()][index] ?? null,
    getItem: (name: string) => entries.get(name) ?? null,
    setItem: (name: string, value: string) => void entries.set(name, value),
    removeItem: (name: string) => void entries.delete(name),
  };
}

describe("a draft", () => {
  test("is read as it was written, until it is cleared", () => {
    const storage = memoryStorage();
    const draft = { savedAt: 1, content: { name: "Ünïcode", values: [1, null] } };
    expect(writeDraft(storage, key, draft)).toBe(true);
    expect(readDraft(storage, key, 2)).toEqual(draft);
    clearDraft(storage, key);
    expect(readDraft(storage, key, 2)).toBeUndefined();
  });

  test("of one deployment or assistant is not that of another", () => {
    const storage = memoryStorage();
    const all = [
      { deployment: "a", subject: "b:c" },
      { deployment: "a:b", subject: "c" },
      { deployment: "a", subject: "b" },
    ];
    for (const of of all) {
      writeDraft(storage, draftKey(of, "c"), { savedAt: 1, content: of.subject });
    }
    for (const of of all) {
      expect(listDrafts(storage, of, 2).map(({ draft }) => draft.content)).toEqual([of.subject]);
    }
  });

  test("of one form is not that of another; the newest comes first, and one is cleared alone", () => {
    const storage = memoryStorage();
    const of = { deployment: "local", subject: "x" };
    writeDraft(storage, draftKey(of, "tab:1"), { savedAt: 1, content: "one" });
    writeDraft(storage, draftKey(of, "tab:2"), { savedAt: 2, content: "two" });
    expect(listDrafts(storage, of, 3).map(({ form, draft }) => [form, draft.content])).toEqual([
      ["tab:2", "two"],
      ["tab:1", "one"],
    ]);
    clearDraft(storage, draftKey(of, "tab:2"));
    expect(listDrafts(storage, of, 3).map(({ form }) => form)).toEqual(["tab:1"]);
    expect(listDrafts(storage, of, 40 * DAY)).toEqual([]);
  });

  test("ends after 30 days, and a purge removes it and leaves what is not a draft", () => {
    const storage = memoryStorage();
    writeDraft(storage, key, { savedAt: 0, content: null });
    writeDraft(storage, draftKey({ deployment: "local", subject: "x" }, "f1"), {
      savedAt: 31 * DAY,
      content: null,
    });
    storage.setItem("theme", "dark");
    expect(readDraft(storage, key, 30 * DAY)).toBeDefined();
    expect(readDraft(storage, key, 31 * DAY)).toBeUndefined();
    purgeDrafts(storage, 31 * DAY);
    expect([storage.getItem(key), storage.getItem("theme"), storage.length]).toEqual([
      null,
      "dark",
      2,
    ]);
  });

  test.each(["", "{", "null", "[]", '{"savedAt":"1","content":{}}', '{"savedAt":1}'])(
    "that is unreadable is none: %j",
    (text) => {
      const storage = memoryStorage();
      storage.setItem(key, text);
      expect(readDraft(storage, key, 1)).toBeUndefined();
    },
  );

  test("that the browser refuses is told", () => {
    const full = {
      ...memoryStorage(),
      setItem: () => {
        throw new DOMException("full", "QuotaExceededError");
      },
    };
    expect(writeDraft(full, key, { savedAt: 1, content: null })).toBe(false);
  });
});
