"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState, useSyncExternalStore } from "react";
import { useLangGraph } from "@/components/shell/deployment-provider";
import { useOffReason } from "@/components/shell/use-off-reason";
import { threadQueries } from "@/lib/langgraph/queries";
import type { Json, JsonObject, ThreadState } from "@/lib/langgraph/types";
import { newId } from "@/lib/new-id";
import { checkpointOf, type Fork } from "@/lib/run/branches";
import { interruptsOf } from "@/lib/run/breakpoints";
import { type Answer, resumeCommand } from "@/lib/run/resume";
import { type RunPayload, threadFits } from "@/lib/run/run-request";
import { sessionAt } from "@/lib/run/session-at";
import { SessionBook } from "@/lib/run/session-book";
import { isGone, isWorking, type SessionState } from "@/lib/run/session-state";
import { resultsForOpenCalls } from "@/lib/run/unanswered-calls";
import { watchElsewhere } from "@/lib/run/watch-elsewhere";
import { pacedFrame } from "./paced-frame";
import { readRunSettings } from "./settings/kept-run-settings";
import type { StudioView } from "./use-studio-view";
import type { StudioTarget } from "./use-target";

/** Reads what a run is given, as a part of its start. */
type ReadInput = (signal: AbortSignal) => Promise<Json>;

export type StudioRun = {
  state: SessionState;
  /** Whether the thread on screen may take the next run; else the next message starts another. */
  fits: boolean;
  /** Each resolves false when nothing was run. */
  sendMessage: (key: string, content: Json, id?: string) => Promise<boolean>;
  runInput: (input: Json) => Promise<boolean>;
  resume: (answers: Answer[]) => Promise<boolean>;
  /** Starts another branch of the thread at the checkpoint of `fork`. */
  branchOff: (fork: Fork, input: Json | ReadInput, sent?: JsonObject[]) => Promise<boolean>;
  /** Goes on from where the last run failed or paused. */
  goOn: () => Promise<boolean>;
  /** Runs again what came next at a checkpoint, as a branch of the thread. */
  runFrom: (checkpoint: ThreadState) => Promise<boolean>;
  stop: () => void;
  reload: () => void;
  newThread: () => void;
};

/** The conversations of one Studio, and the one on screen. */
export function useConversation(view: StudioView, target: StudioTarget) {
  const client = useLangGraph();
  const queryClient = useQueryClient();
  const [book] = useState(() => {
    const { detail, state } = threadQueries(client);
    return new SessionBook({
      client,
      assistantId: target.assistant.assistant_id,
      schedule: pacedFrame,
      onThread: view.nameThread,
      readThread: (id) => {
        const thread = fresh(queryClient.getQueryState(detail(id).queryKey));
        const read = fresh(queryClient.getQueryState(state(id).queryKey));
        return thread && read ? { thread, state: read } : undefined;
      },
    });
  });
  const [, setRenewals] = useState(0);
  const session = book.show(view.thread, view.draft ?? view.version);
  // What stands around the conversation is not drawn again with each token.
  const isRunning = () => isWorking(session.snapshot());
  const working = useSyncExternalStore(session.subscribe, isRunning, isRunning);
  const ofThread = () => session.snapshot().threadId;
  const threadId = useSyncExternalStore(session.subscribe, ofThread, ofThread);
  // The address can only be changed once the page is there.
  useEffect(() => book.arrive(), [book]);
  useEffect(() => watchElsewhere(client, session), [client, session]);

  /** Begins another conversation, also where the one on screen has no address to leave. */
  function renew() {
    const next = book.renew();
    setRenewals((count) => count + 1);
    view.newThread();
    return next;
  }

  return { session, working, threadId, renew };
}

type Start = { sent?: JsonObject[]; requestId?: string; fork?: Omit<Fork, "runId"> | undefined };

export type Conversation = ReturnType<typeof useConversation>;

/**
 * The run on screen, whichever mode shows it; drawn again as it goes on. One session for each thread,
 * see lib/run/run-session. `inGraph`: what starts here is shown as a graph. `older`: the end of an older
 * branch of the thread, which is shown and gone on from in place of the latest.
 */
export function useRun(
  { session, renew }: Pick<Conversation, "session" | "renew">,
  view: Pick<StudioView, "branch" | "showBranch" | "before" | "after">,
  target: Pick<StudioTarget, "assistant" | "plan" | "prepare">,
  inGraph: boolean,
  older: ThreadState | null,
): StudioRun {
  const client = useLangGraph();
  const queryClient = useQueryClient();
  const offReason = useOffReason("runner");
  const live = useSyncExternalStore(session.subscribe, session.snapshot, session.snapshot);
  const isOlder = older !== null && live.phase === "idle";
  const state = isOlder ? sessionAt(live, older) : live;
  const { thread } = state;
  const fits = !isGone(state) && (!thread || !target.plan || threadFits(thread, target.plan));

  const from = isOlder ? { checkpointId: checkpointOf(older), values: older.values } : undefined;

  async function start(
    deed: RunPayload | ReadInput,
    { sent = [], requestId, fork = from }: Start = {},
  ) {
    if (offReason) return false;
    // Chat needs no tasks: each holds the whole state, and old servers refuse to tell of them.
    const steering = {
      ...interruptsOf(view),
      settings: readRunSettings(client.deployment, target.assistant.assistant_id),
      ...(inGraph ? { tasks: true } : {}),
      ...(fork && fits ? { checkpoint: { checkpoint_id: fork.checkpointId } } : {}),
    };
    const payload =
      typeof deed === "function"
        ? async (signal: AbortSignal) => ({ input: await deed(signal), ...steering })
        : { ...deed, ...steering };
    // What the page read of this thread is out of date from here on. It is marked, not removed: Back
    // brings the page's old data along, which must not pass for new.
    if (state.threadId) {
      void queryClient.invalidateQueries({
        queryKey: threadQueries(client).detail(state.threadId).queryKey,
        refetchType: "none",
      });
    }
    const started = await (fits ? session : renew()).start(target.prepare, payload, sent, {
      ...(requestId === undefined ? {} : { requestId }),
      ...(fork && fits ? { base: fork.values } : {}),
    });
    // By now another thread may be on screen, with a branch of its own.
    if (started && view.branch !== null && fits && session.isWatched) view.showBranch(null);
    return started;
  }

  return {
    state,
    fits,
    sendMessage: (key, content, id = newId()) => {
      const results = fits ? resultsForOpenCalls(state.run.values, key) : [];
      const sent = [...results, { type: "human", id, content }];
      return start({ input: { [key]: sent } }, { sent, requestId: id });
    },
    runInput: (input) => start({ input }),
    resume: (answers) => start({ command: resumeCommand(state.run.interrupts, answers) }),
    branchOff: (fork, input, sent = []) =>
      start(typeof input === "function" ? input : { input }, { sent, fork }),
    goOn: () => start({ input: null }),
    runFrom: (at) =>
      start({ input: null }, { fork: { checkpointId: checkpointOf(at), values: at.values } }),
    stop: session.stop,
    reload: session.reload,
    newThread: () => void renew(),
  };
}

const FRESH_MS = 20_000;

type Known<T> = { data: T | undefined; dataUpdatedAt: number; isInvalidated: boolean };

function fresh<T>(query: Known<T> | undefined) {
  const isFresh = query && !query.isInvalidated && Date.now() - query.dataUpdatedAt < FRESH_MS;
  return isFresh ? query.data : undefined;
}
