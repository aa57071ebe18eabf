import { expect, test } from "vitest";
import { rememberAuthor, rememberedAuthor } from "./author";
import { AUTHOR_LIMIT } from "./versions/save-stamp";

function memory() {
  const entries = new Map<string, string>();
  return {
    getItem: (name: string) => entries.get(name) ?? null,
    setItem: (name: string, value: string) => void entries.set(name, value),
    removeItem: (name: string) => void entries.delete(name),
  };
}

const forbidden = {
  getItem: () => {
    throw new Error("forbidden");
  },
  setItem: () => {
    throw new Error("forbidden");
  },
  removeItem: () => {
    throw new Error("forbidden");
  },
};

test("a name is remembered, trimmed and no longer than a version takes, until it is cleared", () => {
  const storage = memory();
  expect(rememberedAuthor(storage)).toBe("");
  rememberAuthor("  Ada ", storage);
  expect(rememberedAuthor(storage)).toBe("Ada");
  rememberAuthor("x".repeat(AUTHOR_LIMIT + 5), storage);
  expect(rememberedAuthor(storage)).toHaveLength(AUTHOR_LIMIT);
  rememberAuthor(" ", storage);
  expect(rememberedAuthor(storage)).toBe("");
});

test("a browser that keeps nothing has no name, and says nothing", () => {
  rememberAuthor("Ada", forbidden);
  expect(rememberedAuthor(forbidden)).toBe("");
});
