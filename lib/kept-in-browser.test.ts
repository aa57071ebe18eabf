import { expect, test } from "vitest";
import type { DraftStorage } from "./drafts";
import { countDrafts, forgetPerson } from "./kept-in-browser";

function storageOf(kept: { [key: string]: string }) {
  const held = new Map(Object.entries(kept));
  const storage: DraftStorage = {
    get length() {
      return held.size;
    },
    key: (index) => [...held.keys()][index] ?? null,
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, text) => void held.set(key, text),
    removeItem: (key) => void held.delete(key),
  };
  return { storage, held };
}

test("what was typed, who saved and what was visited goes; how things look stays", () => {
  const { storage, held } = storageOf({
    "roster:draft:local:a:1": "{}",
    "roster:draft:local:new:2": "{}",
    "roster:author": "Ada",
    "roster:recent": "[]",
    "roster:shown:panel": "1",
    theme: "dark",
  });
  expect(countDrafts(storage)).toBe(2);
  forgetPerson(storage);
  expect([...held.keys()]).toEqual(["roster:shown:panel", "theme"]);
  expect(countDrafts(storage)).toBe(0);
});
