import type { Json } from "./langgraph/types";

const PREFIX = "roster:draft:";
const MAX_AGE_MS = 30 * 24 * 60 * 60 * 1000;

/** What a person typed and has not saved. `savedAt` is in epoch milliseconds. */
export type Draft = { savedAt: number; content: Json };

export type DraftStorage = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

/** Takes and gives nothing. */
export const NO_STORAGE: DraftStorage = {
  length: 0,
  key: () => null,
  getItem: () => null,
  setItem: () => {
    throw new Error("This browser keeps nothing for this page.");
  },
  removeItem: () => undefined,
};

/** The browser's storage; an empty one that takes nothing where the browser forbids it. */
export function browserStorage(): DraftStorage {
  try {
    return window.localStorage;
  } catch {
    return NO_STORAGE;
  }
}

/** What drafts are of. `subject` is an assistant's id, or names the form of a new one. */
export type DraftSubject = { deployment: string; subject: string };

/**
 * The place of one form's draft. Each opening of a form has a `form` id of its own, so that no tab
 * writes over what was typed in another one or before.
 */
export function draftKey(of: DraftSubject, form: string): string {
  return prefixOf(of) + encodeURIComponent(form);
}

function prefixOf({ deployment, subject }: DraftSubject): string {
  return `${PREFIX}${encodeURIComponent(deployment)}:${encodeURIComponent(subject)}:`;
}

/** A draft with its place and the id of the form that it was typed in. */
export type KeptDraft = { key: string; form: string; draft: Draft };

/** Every draft of a subject, newest first. */
export function listDrafts(storage: DraftStorage, of: DraftSubject, now: number): KeptDraft[] {
  const prefix = prefixOf(of);
  return keysOf(storage)
    .flatMap((key): KeptDraft[] => {
      const draft = key.startsWith(prefix) ? readDraft(storage, key, now) : undefined;
      return draft ? [{ key, form: decodeURIComponent(key.slice(prefix.length)), draft }] : [];
    })
    .toSorted((a, b) => b.draft.savedAt - a.draft.savedAt);
}

/** The name of everything that is kept there. */
export function keysOf(storage: DraftStorage): string[] {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index));
  return keys.filter((key) => key !== null);
}

/** Keeps the draft; false when the browser has no room for it or forbids storage. */
export function writeDraft(storage: DraftStorage, key: string, draft: Draft): boolean {
  try {
    storage.setItem(key, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

/** The draft under `key`; undefined when there is none, it is unreadable or older than 30 days. */
export function readDraft(storage: DraftStorage, key: string, now: number): Draft | undefined {
  try {
    const stored: unknown = JSON.parse(storage.getItem(key) ?? "null");
    if (!isDraft(stored) || now - stored.savedAt > MAX_AGE_MS) return undefined;
    return stored;
  } catch {
    return undefined;
  }
}

export function clearDraft(storage: DraftStorage, key: string): void {
  try {
    storage.removeItem(key);
  } catch {
    // Storage is forbidden, so nothing was kept in it either.
  }
}

/** Removes every draft that `readDraft` would not give any more. */
export function purgeDrafts(storage: DraftStorage, now: number): void {
  for (const key of keysOf(storage)) {
    if (key.startsWith(PREFIX) && !readDraft(storage, key, now)) clearDraft(storage, key);
  }
}

function isDraft(stored: unknown): stored is Draft {
  return (
    typeof stored === "object" &&
    stored !== null &&
    "savedAt" in stored &&
    typeof stored.savedAt === "number" &&
    "content" in stored
  );
}
