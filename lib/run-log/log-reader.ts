import type { EventTape } from "@/lib/run/event-tape";
import { EMPTY_LOG, reduceLog } from "./reduce-log";
import type { RunLog } from "./run-log";

/** A tape's log, read on from where it was read before. For useSyncExternalStore. */
export class LogReader {
  readonly #tape: EventTape;
  #log: RunLog = EMPTY_LOG;
  #next = 0;

  constructor(tape: EventTape) {
    this.#tape = tape;
  }

  readonly subscribe = (listener: () => void): (() => void) => this.#tape.subscribe(listener);

  readonly snapshot = (): RunLog => {
    const { entries } = this.#tape.snapshot();
    const from = entries.findLastIndex(({ seq }) => seq < this.#next) + 1;
    this.#log = entries.slice(from).reduce(reduceLog, this.#log);
    this.#next = (entries.at(-1)?.seq ?? -1) + 1;
    const oldest = entries[0]?.turn ?? 0;
    if (this.#log.turns.some(({ number }) => number < oldest)) {
      this.#log = { turns: this.#log.turns.filter(({ number }) => number >= oldest) };
    }
    return this.#log;
  };
}
