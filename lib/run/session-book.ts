import type { Client } from "@/lib/langgraph/client";
import type { Thread, ThreadState } from "@/lib/langgraph/types";
import { RunSession } from "./run-session";
import { isWorking } from "./session-state";

type BookOptions = {
  client: Client;
  /** Whose Studio this is. */
  assistantId: string;
  schedule: (callback: () => void) => void;
  /** A thread as it was read a moment ago, if it was. */
  readThread: (threadId: string) => { thread: Thread; state: ThreadState } | undefined;
  /** The new conversation on screen has got its thread. */
  onThread: (threadId: string) => void;
};

/** How many conversations are kept besides the one on screen; what runs nothing can be read again. */
const MOST_RESTING = 2;

/** Of each deployment: the conversations that were begun and have no address yet, by what they run. */
const unnamed = new WeakMap<Client, Map<string, RunSession>>();

/** The sessions of one Studio: one for each thread that was on screen, and one for a new thread. */
export class SessionBook {
  readonly #options: BookOptions;
  readonly #sessions = new Map<string, RunSession>();
  #fresh: RunSession | null = null;
  #shown: string | null = null;
  #subject: string | number | null = null;

  constructor(options: BookOptions) {
    this.#options = options;
  }

  /**
   * The session to show for the thread in the URL; null stands for a new one. A run that another
   * version or draft has begun in it, and that has no thread yet, is not one of what is shown now.
   */
  show(threadId: string | null, subject: string | number | null): RunSession {
    this.#shown = threadId;
    const begun = this.#subject !== subject && this.#fresh?.snapshot().phase !== "idle";
    this.#subject = subject;
    if (threadId === null) {
      if (begun) this.#fresh = null;
      this.#fresh ??= this.#left() ?? this.#make(null);
      return this.#fresh;
    }
    const session = this.#sessions.get(threadId) ?? this.#open(threadId);
    if (session === this.#fresh) this.#fresh = null;
    this.#keep(threadId, session);
    // Only an address that is really there counts: a page that is drawn anew may have lost it.
    if (this.#unnamed().get(this.#key()) === session) this.#unnamed().delete(this.#key());
    return session;
  }

  /** Gives an address to a conversation that got its thread while nobody looked. */
  arrive(): void {
    const made = this.#fresh?.snapshot().threadId;
    if (this.#shown !== null || !made) return;
    this.#options.onThread(made);
  }

  /** Makes the next new thread another one than the new thread on screen. */
  renew(): RunSession {
    this.#fresh = this.#make(null);
    return this.#fresh;
  }

  /** The new conversation that was left while its run started, which has no address to find it by. */
  #left(): RunSession | undefined {
    const session = this.#unnamed().get(this.#key());
    if (!session) return undefined;
    const { phase, threadId } = session.snapshot();
    if (phase === "idle" && threadId === null) return undefined;
    if (threadId !== null) this.#sessions.set(threadId, session);
    return session.adopt((made) => this.#made(session, made));
  }

  /** Puts the session last of those that are kept, and lets go of the first that nobody needs. */
  #keep(threadId: string, session: RunSession): void {
    this.#sessions.delete(threadId);
    this.#sessions.set(threadId, session);
    const resting = [...this.#sessions].filter(
      ([, each]) => each !== session && !each.isWatched && !isWorking(each.snapshot()),
    );
    for (const [id] of resting.slice(0, -MOST_RESTING)) this.#sessions.delete(id);
  }

  #key(): string {
    return `${this.#options.assistantId} ${this.#subject}`;
  }

  #unnamed(): Map<string, RunSession> {
    const { client } = this.#options;
    const known = unnamed.get(client) ?? new Map<string, RunSession>();
    unnamed.set(client, known);
    return known;
  }

  #open(threadId: string): RunSession {
    const session = this.#make(threadId);
    const known = this.#options.readThread(threadId);
    if (known) session.hydrate(known.thread, known.state);
    this.#sessions.set(threadId, session);
    return session;
  }

  #make(threadId: string | null): RunSession {
    const { client, schedule } = this.#options;
    const session: RunSession = new RunSession({
      client,
      threadId,
      schedule,
      onThread: (made) => this.#made(session, made),
    });
    if (threadId === null) this.#unnamed().set(this.#key(), session);
    return session;
  }

  #made(session: RunSession, threadId: string): void {
    this.#sessions.set(threadId, session);
    const isShown = this.#shown === null && this.#fresh === session;
    // A page that was left has no URL to change.
    if (isShown && session.isWatched) this.#options.onThread(threadId);
  }
}
