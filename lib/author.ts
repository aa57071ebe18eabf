import { browserStorage } from "./drafts";
import { AUTHOR_LIMIT } from "./versions/save-stamp";

const KEY = "roster:author";

type AuthorStorage = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** The name under which this browser saves; "" where nobody gave one or nothing is kept. */
export function rememberedAuthor(storage: AuthorStorage = browserStorage()): string {
  try {
    return (storage.getItem(KEY) ?? "").trim().slice(0, AUTHOR_LIMIT);
  } catch {
    return "";
  }
}

/** Remembers the name in this browser; "" forgets it. Where nothing can be kept it holds for once. */
export function rememberAuthor(name: string, storage: AuthorStorage = browserStorage()): void {
  try {
    if (name.trim() === "") storage.removeItem(KEY);
    else storage.setItem(KEY, name.trim());
  } catch {
    // The name goes with this save all the same.
  }
}
