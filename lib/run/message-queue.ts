import type { Json } from "@/lib/langgraph/types";
import { MOST_KEPT, names } from "./attachment-tray";
import { isObject, mediaNames, messageText, objects, readMessage } from "./message";

/** A message written while a run was going on. Its id becomes the message's own, and the run's request id. */
export type QueuedMessage = {
  id: string;
  /** Under which key of the thread's state messages stand. */
  key: string;
  content: Json;
  /** A run with it may have been started already, which must be looked up before another is. */
  tried: boolean;
  /** Names of files that were too large to be kept when the page was read again. */
  lost?: string[];
};

export type QueueSnapshot = {
  messages: readonly QueuedMessage[];
  /** The message to send as soon as nothing runs, however the run ended. */
  urgent: string | null;
  /** Whether the thread's last run ended well, where only the server can tell; null = not asked. */
  lastRunEndedWell: boolean | null;
  /** A message is on its way. */
  isSending: boolean;
};

type Store = Pick<Storage, "getItem" | "setItem" | "removeItem">;

type Delivery = {
  /** Whether a run was started with the message of this id. */
  wasRun: (id: string) => Promise<boolean>;
  /** Resolves false when nothing was run. */
  send: (message: QueuedMessage) => Promise<boolean>;
};

const EMPTY: QueueSnapshot = {
  messages: [],
  urgent: null,
  lastRunEndedWell: null,
  isSending: false,
};

/**
 * The messages of one conversation that wait for its run to end. A store for useSyncExternalStore,
 * kept in the tab's storage from when the thread has its id.
 */
export class MessageQueue {
  readonly #store: Store | null;
  readonly #prefix: string;
  readonly #listeners = new Set<() => void>();
  #threadId: string | null = null;
  #snapshot: QueueSnapshot = EMPTY;

  constructor(store: Store | null, deployment: string, threadId: string | null) {
    this.#store = store;
    this.#prefix = `roster:queue:${deployment}:`;
    this.keepFor(threadId);
  }

  readonly snapshot = (): QueueSnapshot => this.#snapshot;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The conversation has this thread from now on; what was kept for it stands first. */
  keepFor(threadId: string | null): void {
    if (threadId === this.#threadId || threadId === null) return;
    this.#threadId = threadId;
    const kept = this.#read();
    if (kept.length > 0 || this.#snapshot.messages.length > 0) {
      this.#hold([...kept, ...this.#snapshot.messages]);
    }
  }

  add(message: Omit<QueuedMessage, "tried">): void {
    this.#hold([...this.#snapshot.messages, { ...message, tried: false }]);
  }

  remove(id: string): void {
    this.#hold(this.#snapshot.messages.filter((message) => message.id !== id));
  }

  /** Sends this one first, and does not wait for a run that ends well. */
  hurry(id: string): void {
    const { messages } = this.#snapshot;
    const first = messages.filter((message) => message.id === id);
    this.#hold([...first, ...messages.filter((message) => message.id !== id)], { urgent: id });
  }

  /** Asks whether the last run ended well. Without an answer nothing is sent by itself. */
  async lookBack(endedWell: () => Promise<boolean>): Promise<void> {
    await this.#once(async () => this.#set({ lastRunEndedWell: await endedWell() }));
  }

  /** Sends the first message, unless a run was started with it before. */
  async deliver({ wasRun, send }: Delivery): Promise<void> {
    await this.#once(async ([head, ...rest]) => {
      if (!head) return;
      this.#set({ urgent: null });
      if (head.tried && (await wasRun(head.id))) return this.remove(head.id);
      this.#hold([{ ...head, tried: true }, ...rest]);
      if (await send(head)) this.remove(head.id);
    });
  }

  async #once(work: (messages: readonly QueuedMessage[]) => Promise<void>): Promise<void> {
    if (this.#snapshot.isSending) return;
    this.#set({ isSending: true });
    try {
      await work(this.#snapshot.messages);
    } catch {
      this.#set({ lastRunEndedWell: false });
    } finally {
      this.#set({ isSending: false });
    }
  }

  #hold(messages: readonly QueuedMessage[], change: Partial<QueueSnapshot> = {}): void {
    const urgent = change.urgent ?? this.#snapshot.urgent;
    const isThere = messages.some(({ id }) => id === urgent);
    this.#set({ ...change, messages, urgent: isThere ? urgent : null });
    this.#write(messages);
  }

  #set(change: Partial<QueueSnapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...change };
    for (const listener of this.#listeners) listener();
  }

  #write(messages: readonly QueuedMessage[]): void {
    if (this.#threadId === null) return;
    try {
      const key = this.#prefix + this.#threadId;
      if (messages.length === 0) this.#store?.removeItem(key);
      else this.#store?.setItem(key, stored(messages));
    } catch {
      // A full storage keeps the queue in this page alone.
    }
  }

  #read(): QueuedMessage[] {
    try {
      const kept: Json = JSON.parse(this.#store?.getItem(this.#prefix + this.#threadId) ?? "[]");
      return objects(kept).flatMap(queued);
    } catch {
      return [];
    }
  }
}

/** All of it, or where that is too much the texts, with the names of what each is without. */
function stored(messages: readonly QueuedMessage[]): string {
  const whole = JSON.stringify(messages);
  return whole.length <= MOST_KEPT ? whole : JSON.stringify(messages.map(withoutFiles));
}

function withoutFiles(message: QueuedMessage): QueuedMessage {
  const read = readMessage({ type: "human", content: message.content });
  const gone = mediaNames(read);
  if (gone.length === 0) return message;
  return { ...message, content: messageText(read), lost: [...(message.lost ?? []), ...gone] };
}

function queued(entry: Json): QueuedMessage[] {
  if (!isObject(entry)) return [];
  const { id, key, content, tried } = entry;
  if (typeof id !== "string" || typeof key !== "string" || content === undefined) return [];
  const lost = names(entry.lost);
  return [{ id, key, content, tried: tried === true, ...(lost.length > 0 ? { lost } : {}) }];
}
