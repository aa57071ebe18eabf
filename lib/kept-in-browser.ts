import { clearDraft, type DraftStorage, keysOf } from "./drafts";

// Drafts, who saves, and what was visited; how the table looks is nobody's secret.
const PERSONAL = /^roster:(draft:|author$|recent$)/;
const DRAFT = /^roster:draft:/;

/** How many drafts that were not saved this browser keeps. */
export function countDrafts(storage: DraftStorage): number {
  return keysOf(storage).filter((key) => DRAFT.test(key)).length;
}

/** Deletes what this browser keeps of whoever used it. */
export function forgetPerson(storage: DraftStorage): void {
  for (const key of keysOf(storage)) {
    if (PERSONAL.test(key)) clearDraft(storage, key);
  }
}
