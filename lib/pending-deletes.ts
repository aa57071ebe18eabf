/** `waiting` can be undone, `deleting` is on its way, `gone` is done. */
export type DeleteState = "waiting" | "deleting" | "gone";

type Deed = {
  /** Deletes, and rejects when that failed. */
  carryOut: () => Promise<void>;
  /** Deletes as the page goes away, when nothing can be waited for or told. */
  leave: () => void;
  onDone: () => void;
  onFailed: (error: unknown) => void;
};

/**
 * Deletes that wait for a while, so that they can be undone. It outlives the list that shows it; a
 * store for useSyncExternalStore.
 */
export class PendingDeletes {
  readonly #waitMs: number;
  readonly #timers = new Map<string, { timer: ReturnType<typeof setTimeout>; deed: Deed }>();
  readonly #listeners = new Set<() => void>();
  #states: ReadonlyMap<string, DeleteState> = new Map();

  constructor(waitMs: number) {
    this.#waitMs = waitMs;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly snapshot = (): ReadonlyMap<string, DeleteState> => this.#states;

  /** Deletes after the wait. A second order for the same id changes nothing. */
  add(id: string, deed: Deed): void {
    if (this.#states.has(id)) return;
    const timer = setTimeout(() => this.carryOut(id), this.#waitMs);
    this.#timers.set(id, { timer, deed });
    this.#set(id, "waiting");
  }

  /** Takes the order back; gives false when it is too late. */
  readonly undo = (id: string): boolean => {
    const entry = this.#take(id);
    if (!entry) return false;
    this.#set(id, undefined);
    return true;
  };

  /** Deletes without waiting any longer. */
  readonly carryOut = (id: string): void => {
    const entry = this.#take(id);
    if (!entry) return;
    const { carryOut, onDone, onFailed } = entry.deed;
    this.#set(id, "deleting");
    carryOut().then(
      () => {
        this.#set(id, "gone");
        onDone();
      },
      (error: unknown) => {
        this.#set(id, undefined);
        onFailed(error);
      },
    );
  };

  /** The page goes away: nobody can undo any more. */
  leave(): void {
    for (const id of [...this.#timers.keys()]) {
      this.#take(id)?.deed.leave();
      this.#set(id, "gone");
    }
  }

  #take(id: string) {
    const entry = this.#timers.get(id);
    if (entry) clearTimeout(entry.timer);
    this.#timers.delete(id);
    return entry;
  }

  #set(id: string, state: DeleteState | undefined): void {
    const next = new Map(this.#states);
    if (state === undefined) next.delete(id);
    else next.set(id, state);
    this.#states = next;
    for (const listener of this.#listeners) listener();
  }
}
