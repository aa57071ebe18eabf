import { toRosterError } from "@/lib/errors";
import type { JsonObject, StreamEvent, Thread, ThreadState } from "@/lib/langgraph/types";
import { newId } from "@/lib/new-id";
import { isOld } from "./event-order";
import { EventTape } from "./event-tape";
import { reduceRun } from "./reduce-run";
import { type RunPayload, type RunPlan, runRequest } from "./run-request";
import { beginRun, nextRun } from "./run-state";
import type { SessionOptions, StartOptions } from "./session-options";
import { isWorking, loadedSession, newSession, type SessionState } from "./session-state";
import { followSession, loadThread, rejoinRun, type SessionIo, startRun } from "./session-tasks";
import { stopRun } from "./stop-run";
import { threadForRun } from "./thread-for-run";
import { turnEnd, turnOf } from "./turn-mark";

const RETRY_DELAYS_MS = [300, 900, 2700, 5000, 5000];

type Deed = "load" | "start" | "run";
type Work = { abort: AbortController; during: Deed; done: Promise<void> };

/**
 * One thread as it is tried out: starts, follows, stops and rejoins its runs. A store for
 * useSyncExternalStore; it reads the thread and follows a run only while somebody listens, and the
 * run goes on at the server meanwhile.
 */
export class RunSession {
  /** What its runs said. */
  readonly tape: EventTape;
  #options: SessionOptions;
  readonly #listeners = new Set<() => void>();
  #state: SessionState;
  #published: SessionState;
  #scheduled = false;
  #work: Work | null = null;
  #requestId = "";
  /** The run that was ordered to stop. */
  #cancelled: string | null = null;

  constructor(options: SessionOptions) {
    this.#options = options;
    this.tape = new EventTape(options);
    this.#state = newSession(options.threadId);
    this.#published = this.#state;
  }

  /** Whether anybody looks at this conversation. */
  get isWatched(): boolean {
    return this.#listeners.size > 0;
  }

  /** Another place looks at this conversation from now on, and wants to know of its thread. */
  adopt(onThread: (threadId: string) => void): this {
    this.#options = { ...this.#options, onThread };
    return this;
  }

  readonly snapshot = (): SessionState => this.#published;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    this.#attach();
    return () => {
      this.#listeners.delete(listener);
      queueMicrotask(() => this.#detach());
    };
  };

  /** Takes a thread that was read elsewhere, before the first listener makes it read again. */
  hydrate(thread: Thread, state: ThreadState): this {
    if (thread.status !== "busy") {
      this.#state = { ...this.#state, ...loadedSession(thread, state), phase: "idle" };
      this.#published = this.#state;
    }
    return this;
  }

  /** Reads the thread again, and joins the run that is going on in it. */
  readonly reload = (): void => {
    const { threadId, phase, problem, gap } = this.#state;
    if (threadId === null || phase !== "idle") return;
    // What a run did that was followed no more comes back with its result alone.
    this.#set({ phase: "loading", problem: null, gap: gap || problem?.during === "run" });
    this.#attach();
  };

  /**
   * Starts a run of the plan that `prepare` makes; `sent` is shown until the state has it. `base` is
   * what the thread held at the checkpoint from which the run goes on, where that is not its latest.
   * `requestId` finds the run among those of the thread. A payload that is read first belongs to the
   * start: nothing else begins here meanwhile. Resolves true when the run has begun, and
   * false when nothing was run, with the reason in `problem`.
   */
  readonly start = (
    prepare: (signal: AbortSignal) => Promise<RunPlan>,
    payload: RunPayload | ((signal: AbortSignal) => Promise<RunPayload>),
    sent: JsonObject[] = [],
    { base, requestId = newId() }: StartOptions = {},
  ) =>
    new Promise<boolean>((resolve) => {
      if (this.#state.phase !== "idle") return resolve(false);
      const before = this.#state;
      const asked = Date.now();
      this.#requestId = requestId;
      this.#cancelled = null;
      this.#set({
        phase: "starting",
        run: base === undefined ? nextRun(before.run, sent) : beginRun(base, sent),
        next: [],
        outcome: null,
        stopped: false,
        gap: false,
        problem: null,
      });
      this.#do("start", async (io) => {
        try {
          const [plan, given] = await Promise.all([
            prepare(io.signal),
            typeof payload === "function" ? payload(io.signal) : payload,
          ]);
          await threadForRun(io, plan, (made) => this.#options.onThread?.(made));
          const request = runRequest(plan, given, this.#requestId);
          const stream = await startRun(io, request);
          if (this.#work) this.#work.during = "run";
          this.tape.begin({ ...turnOf(given), values: before.run.values }, asked);
          resolve(true);
          this.#detach();
          await followSession(io, stream);
        } catch (thrown) {
          if (this.#work?.during === "start" && !io.signal.aborted) {
            const { run, next, outcome, unseenModes } = before;
            this.#set({ run, next, outcome, unseenModes });
          }
          resolve(false);
          throw thrown;
        }
      });
    });

  /**
   * Joins the run that is followed at once, on a new connection: the one there is may be dead without
   * a sign, as after a sleep, or the next try may be seconds away.
   */
  readonly rejoin = (): void => {
    const { phase } = this.#state;
    if (phase !== "running" && phase !== "reconnecting") return;
    if (this.#work?.during === "run") this.#work.abort.abort();
  };

  /** Ends the run at the server. The text so far stays on screen. */
  readonly stop = (): void => {
    const { phase } = this.#state;
    if (phase !== "starting" && phase !== "running" && phase !== "reconnecting") return;
    this.#set({ phase: "stopping", stopped: true });
  };

  async #cancel(threadId: string, runId: string): Promise<void> {
    const work = this.#work;
    try {
      await stopRun(this.#options.client, threadId, runId, work?.done ?? Promise.resolve());
    } catch (thrown) {
      if (this.#state.run.runId !== runId) return;
      this.#cancelled = null;
      if (this.#work !== work) return;
      const problem = { during: "stop" as const, error: toRosterError(thrown) };
      this.#set({ phase: "running", stopped: false, problem });
    }
  }

  /** Follows no longer what nobody looks at. A start is seen through: half of one helps nobody. */
  #detach(): void {
    if (this.isWatched || this.#work?.during === "start") return;
    this.#work?.abort.abort();
  }

  #attach(): void {
    if (this.#work || this.#listeners.size === 0) return;
    if (this.#state.phase === "loading") this.#do("load", loadThread);
    else if (isWorking(this.#state)) this.#do("run", (io) => rejoinRun(io, this.#requestId));
  }

  /** One piece of work at a time; an aborted one leaves the state as it is, to be taken up again. */
  #do(during: Deed, task: (io: SessionIo) => Promise<void>): void {
    const abort = new AbortController();
    const io: SessionIo = {
      client: this.#options.client,
      retryDelays: this.#options.retryDelays ?? RETRY_DELAYS_MS,
      signal: abort.signal,
      read: () => this.#state,
      set: (change) => this.#set(change),
      receive: (event) => this.#receive(event),
    };
    const work: Work = { abort, during, done: Promise.resolve() };
    this.#work = work;
    work.done = task(io)
      .catch((thrown: unknown) => {
        if (abort.signal.aborted || this.#work !== work) return;
        const problem = { during: work.during, error: toRosterError(thrown) };
        this.#set({ phase: "idle", attempt: 0, problem });
      })
      .finally(() => {
        if (this.#work === work) this.#work = null;
        this.#attach();
      });
  }

  #receive(event: StreamEvent): void {
    const { phase } = this.#state;
    const { position } = this.#state.run;
    const heard = isOld(event.id, position.id) ? event : this.tape.receive(event);
    const run = reduceRun(this.#state.run, heard);
    if (phase === "starting" || phase === "reconnecting") {
      this.#set({ run, phase: "running", attempt: 0 });
      return;
    }
    this.#state = { ...this.#state, run };
    if (this.#scheduled) return;
    this.#scheduled = true;
    this.#options.schedule(() => {
      this.#scheduled = false;
      this.#publish();
    });
  }

  #set(change: Partial<SessionState>): void {
    this.#state = { ...this.#state, ...change };
    if (change.phase === "running" && this.#work) this.#work.during = "run";
    if (change.phase === "idle" || change.outcome) this.tape.end(turnEnd(this.#state));
    this.#publish();
  }

  #publish(): void {
    const { phase, threadId, run } = this.#state;
    const { runId } = run;
    if (phase === "stopping" && threadId !== null && runId !== null && this.#cancelled !== runId) {
      this.#cancelled = runId;
      void this.#cancel(threadId, runId);
    }
    if (this.#published === this.#state) return;
    this.#published = this.#state;
    for (const listener of this.#listeners) listener();
  }
}
