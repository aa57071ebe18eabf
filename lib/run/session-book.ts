import type { Client } from "@/lib/langgraph/client";
import type { Thread, ThreadState } from "@/lib/langgraph/types";
import { RunSession } from "./run-session";

type BookOptions = {
  client: Client;
  schedule: (callback: () => void) => void;
  /** A thread as it was read a moment ago, if it was. */
  readThread: (threadId: string) => { thread: Thread; state: ThreadState } | undefined;
  /** The new conversation on screen has got its thread. */
  onThread: (threadId: string) => void;
};

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
      this.#fresh ??= this.#make(null);
      return this.#fresh;
    }
    const session = this.#sessions.get(threadId) ?? this.#open(threadId);
    if (session === this.#fresh) this.#fresh = null;
    return session;
  }

  /** Makes the next new thread another one than the new thread on screen. */
  renew(): RunSession {
    this.#fresh = this.#make(null);
    return this.#fresh;
  }

  #open(threadId: string): RunSession {
    const session = this.#make(threadId);
    const known = this.#options.readThread(threadId);
    if (known) session.hydrate(known.thread, known.state);
    this.#sessions.set(threadId, session);
    return session;
  }

  #make(threadId: string | null): RunSession {
    const { client, schedule, onThread } = this.#options;
    const session = new RunSession({
      client,
      threadId,
      schedule,
      onThread: (made) => {
        this.#sessions.set(made, session);
        const isShown = this.#shown === null && this.#fresh === session;
        // A page that was left has no URL to change.
        if (isShown && session.isWatched) onThread(made);
      },
    });
    return session;
  }
}
