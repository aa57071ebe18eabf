import type { Json, RunStatus, StreamEvent } from "@/lib/langgraph/types";
import type { RunFailure } from "./run-state";
import { shareEvent } from "./share-event";
import { DROPPED_NOTHING, type Dropped, heldOf, isTooMuch, trimTape } from "./trim-tape";

/** What made a run start; `rejoin` stands for a run that was going on when it was found. */
export type TurnDeed = "input" | "resume" | "continue" | "rejoin";

export type TurnBegin = { type: "begin"; deed: TurnDeed; input: Json; values: Json };
export type TurnEnd = {
  type: "end";
  /** Null where nobody knows: the server stayed away. */
  status: RunStatus | null;
  stopped: boolean;
  next: string[];
  failure: RunFailure | null;
};

/** One thing that happened, in the order of `seq`, with the time at which this page heard of it. */
export type TapeEntry = {
  seq: number;
  at: number;
  turn: number;
  /** About how many characters it holds that no earlier entry does. */
  size: number;
  /** One of many pieces of a message that other entries hold as a whole. */
  isPiece: boolean;
} & What;

type What = TurnBegin | TurnEnd | { type: "event"; event: StreamEvent };

export type EventEntry = Extract<TapeEntry, { type: "event" }>;

export type Tape = { entries: readonly TapeEntry[]; dropped: Dropped };

type Deps = {
  /** Calls back once, later; listeners hear of events at this rate. */
  schedule: (callback: () => void) => void;
  now?: () => number;
};

/**
 * What the runs of one session said, as raw as it came: a store for useSyncExternalStore. It costs a
 * run next to nothing while nobody looks, and holds a bounded amount, see trim-tape.
 */
export class EventTape {
  readonly #deps: Deps;
  readonly #listeners = new Set<() => void>();
  /** The last data of each kind of event, whose equal parts the next one shares. */
  #last = new Map<string, Json>();
  #held = heldOf([]);
  #dropped: Dropped = DROPPED_NOTHING;
  #published: Tape | null = null;
  #scheduled = false;
  #turn = 0;
  #seq = 0;
  #isOpen = false;

  constructor(deps: Deps) {
    this.#deps = deps;
  }

  /** Whether a run is being recorded. */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly snapshot = (): Tape => {
    this.#published ??= { entries: [...this.#held.entries], dropped: this.#dropped };
    return this.#published;
  };

  /** `at`: when a person asked for the run, where that was before now. */
  begin(begin: Omit<TurnBegin, "type">, at = this.#now()): void {
    this.#turn += 1;
    this.#isOpen = true;
    this.#last = new Map([["values", begin.values]]);
    this.#push({ type: "begin", ...begin }, { at });
  }

  /**
   * Records an event and gives it back, made of what was held before where that is equal. An event
   * before any `begin` is of a run that was found going on.
   */
  receive(event: StreamEvent): StreamEvent {
    if (!this.#isOpen) this.begin({ deed: "rejoin", input: null, values: null });
    if (event.type === "unreadable") {
      this.#push({ type: "event", event }, { size: event.text.length });
      return event;
    }
    const { data, ...facts } = shareEvent(event.event, event.data, this.#last);
    this.#last.set(event.event, data);
    const shared = { ...event, data };
    this.#push({ type: "event", event: shared }, facts);
    return shared;
  }

  end(end: Omit<TurnEnd, "type">): void {
    if (!this.#isOpen) return;
    this.#push({ type: "end", ...end });
    this.#isOpen = false;
    this.#last = new Map();
  }

  #push(what: What, facts: { at?: number; size?: number; isPiece?: boolean } = {}): void {
    const { at = this.#now(), size = 0, isPiece = false } = facts;
    const held = this.#held;
    held.entries.push({ ...what, seq: this.#seq, at, turn: this.#turn, size, isPiece });
    held.characters += size;
    if (isPiece) held.pieces += 1;
    this.#seq += 1;
    if (isTooMuch(held)) this.#trim();
    this.#publish();
  }

  #trim(): void {
    const { held, dropped } = trimTape(this.#held);
    this.#held = held;
    this.#dropped = {
      pieces: this.#dropped.pieces + dropped.pieces,
      events: this.#dropped.events + dropped.events,
      turns: this.#dropped.turns + dropped.turns,
    };
  }

  #publish(): void {
    if (this.#listeners.size === 0) this.#published = null;
    if (this.#listeners.size === 0 || this.#scheduled) return;
    this.#scheduled = true;
    this.#deps.schedule(() => {
      this.#scheduled = false;
      this.#published = null;
      for (const listener of this.#listeners) listener();
    });
  }

  #now(): number {
    return (this.#deps.now ?? Date.now)();
  }
}
