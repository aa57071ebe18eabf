import type { Json } from "@/lib/langgraph/types";
import { type Attachment, attachedBytes } from "./attached";
import { largestToDrop } from "./largest-to-drop";
import { isObject, objects } from "./message";

export type TraySnapshot = {
  files: readonly Attachment[];
  /** Why files were not attached, each a sentence. */
  refused: readonly string[];
  /** Names of files that were too large to be kept when the page was read again. */
  lost: readonly string[];
  isReading: boolean;
  /** What changed last, for those who do not see it. */
  said: string;
};

type Store = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** Most characters that files take there. More would take the room of the tab's storage from what else is kept there. */
export const MOST_KEPT = 1_000_000;

export const EMPTY_TRAY: TraySnapshot = {
  files: [],
  refused: [],
  lost: [],
  isReading: false,
  said: "",
};

/**
 * The files beside a message that is being written. A store for useSyncExternalStore; they are
 * kept in the tab's storage under `key`; where that is too much, of the largest only the names.
 */
export class AttachmentTray {
  readonly #store: Store | null;
  readonly #key: string;
  readonly #listeners = new Set<() => void>();
  #snapshot: TraySnapshot;
  #work: Promise<void> = Promise.resolve();
  #waiting = 0;

  constructor(store: Store | null, key: string) {
    this.#store = store;
    this.#key = `roster:attached:${key}`;
    this.#snapshot = { ...EMPTY_TRAY, ...this.#read() };
  }

  readonly snapshot = (): TraySnapshot => this.#snapshot;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Reads files, one after another, and says in `refused` which it did not take. Never rejects. */
  attach(files: readonly File[]): Promise<void> {
    if (files.length === 0) return this.#work;
    this.#waiting += 1;
    this.#set({ isReading: true, refused: [] });
    this.#work = this.#work.then(async () => {
      for (const file of files) await this.#take(file);
      this.#waiting -= 1;
      this.#set({ isReading: this.#waiting > 0 });
    });
    return this.#work;
  }

  remove(id: string): void {
    const gone = this.#snapshot.files.find((file) => file.id === id);
    if (!gone) return;
    const files = this.#snapshot.files.filter((file) => file !== gone);
    this.#hold({ files, said: `Removed ${gone.name}.` });
  }

  /** Empties the tray for a message that is being sent. */
  empty(): void {
    this.#hold({ files: [], refused: [], lost: [], said: "" });
  }

  /** Puts back what was not sent, before what was attached since. */
  giveBack(files: readonly Attachment[]): void {
    this.#hold({ files: [...files, ...this.#snapshot.files] });
  }

  /** What was refused or lost has been read. */
  dismiss(): void {
    this.#hold({ refused: [], lost: [] });
  }

  async #take(file: File): Promise<void> {
    const { name, type } = file;
    try {
      const { attachmentOf, freeName, refusalOf } = await import("./attachments");
      const { files, refused } = this.#snapshot;
      const why = refusalOf(file, attachedBytes(files));
      if (why !== null) return this.#set({ refused: [...refused, why] });
      const free = freeName(
        name,
        files.map((held) => held.name),
      );
      const bytes = new Uint8Array(await file.arrayBuffer());
      const taken = attachmentOf({ name: free, type, size: bytes.length }, bytes);
      this.#hold({ files: [...this.#snapshot.files, taken], said: `Attached ${free}.` });
    } catch {
      const why = `“${name}” was not attached: it could not be read. Try again.`;
      this.#set({ refused: [...this.#snapshot.refused, why] });
    }
  }

  #hold(change: Partial<TraySnapshot>): void {
    this.#set(change);
    this.#write();
  }

  #set(change: Partial<TraySnapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...change };
    for (const listener of this.#listeners) listener();
  }

  #write(): void {
    const { files, lost } = this.#snapshot;
    try {
      if (files.length === 0 && lost.length === 0) {
        this.#store?.removeItem(this.#key);
        return;
      }
      const excess = JSON.stringify({ files, lost }).length - MOST_KEPT;
      const dropped = largestToDrop(files, excess);
      const kept = {
        files: files.filter((file) => !dropped.has(file)),
        lost: [...lost, ...[...dropped].map(({ name }) => name)],
      };
      this.#store?.setItem(this.#key, JSON.stringify(kept));
    } catch {
      // A full storage keeps them in this page alone.
    }
  }

  #read(): Pick<TraySnapshot, "files" | "lost"> {
    try {
      const kept: Json = JSON.parse(this.#store?.getItem(this.#key) ?? "{}");
      const { files, lost } = isObject(kept) ? kept : {};
      return { files: objects(files).flatMap(attachment), lost: names(lost) };
    } catch {
      return { files: [], lost: [] };
    }
  }
}

/** The texts of a list that storage kept. */
export function names(kept: Json | undefined): string[] {
  return Array.isArray(kept) ? kept.filter((name) => typeof name === "string") : [];
}

function attachment(entry: Json): Attachment[] {
  if (!isObject(entry)) return [];
  const { id, name, mimeType, size, block } = entry;
  const isWhole = typeof id === "string" && typeof name === "string" && typeof size === "number";
  if (!isWhole || typeof mimeType !== "string" || !isObject(block)) return [];
  return [{ id, name, mimeType, size, block }];
}
