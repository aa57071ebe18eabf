import { type QueuedMessage, queueFromText, queueToText } from "./queued-message";

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
      else this.#store?.setItem(key, queueToText(messages));
    } catch {
      // A full storage keeps the queue in this page alone.
    }
  }

  #read(): QueuedMessage[] {
    try {
      return queueFromText(this.#store?.getItem(this.#prefix + this.#threadId) ?? "[]");
    } catch {
      return [];
    }
  }
}
