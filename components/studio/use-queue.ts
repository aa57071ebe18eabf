"use client";

import { useEffect, useEffectEvent, useSyncExternalStore } from "react";
import { useDeployment, useLangGraph } from "@/components/shell/deployment-provider";
import type { Json } from "@/lib/langgraph/types";
import { newId } from "@/lib/new-id";
import { tabStorage } from "@/lib/run/draft-target";
import { messageId } from "@/lib/run/message";
import { MessageQueue } from "@/lib/run/message-queue";
import { messagesOf } from "@/lib/run/messages-of";
import { lastRun, wasRun } from "@/lib/run/queue-look";
import { type QueueStanding, queueStanding } from "@/lib/run/queue-standing";
import type { QueuedMessage } from "@/lib/run/queued-message";
import type { RunSession } from "@/lib/run/run-session";
import type { RunState } from "@/lib/run/run-state";
import { isWorking } from "@/lib/run/session-state";
import type { StudioRun } from "./use-run";

export type Queue = {
  messages: readonly QueuedMessage[];
  standing: QueueStanding;
  /** Whether a message can be queued now: while a run goes on. */
  isOpen: boolean;
  urgent: string | null;
  isSending: boolean;
  /** `files` = what the pictures and files of `content` are called, in their order. */
  add: (key: string, content: Json, files: string[]) => void;
  remove: (id: string) => void;
  /** Interrupts the run that is going on, and sends this message. */
  sendNow: (id: string) => void;
};

const queues = new WeakMap<RunSession, MessageQueue>();

/** What waits for the run on screen to end; sent from here, one after another, when it ended well. */
export function useQueue(session: RunSession, run: StudioRun): Queue {
  const client = useLangGraph();
  const { slug } = useDeployment();
  const { state, fits } = run;
  const { threadId } = state;
  const queue = queueOf(session, slug, threadId);
  const snapshot = useSyncExternalStore(queue.subscribe, queue.snapshot, none);
  const { messages, urgent, lastRunEndedWell, isSending } = snapshot;
  const standing = queueStanding(state, fits, lastRunEndedWell, !messages[0]?.lost);
  const isFree = standing.now !== "wait" && fits && state.run.interrupts.length === 0;
  const isDue = standing.now === "send" || (urgent !== null && isFree);
  const isIdle = messages.length === 0 || isSending;
  const deed = isIdle ? null : isDue ? "send" : standing.now === "ask" ? "ask" : null;
  const landed = messages.find((message) => isInThread(state.run, message))?.id ?? null;

  const act = useEffectEvent(() => {
    queue.keepFor(threadId);
    if (landed !== null) queue.remove(landed);
    else if (deed === "ask") void queue.lookBack(endedWell);
    else if (deed === "send") void queue.deliver({ wasRun: isRun, send });
  });
  useEffect(() => {
    if (threadId !== null || deed !== null || landed !== null) act();
  }, [threadId, deed, landed]);

  async function endedWell() {
    const last = await lastRun(client, threadId ?? "");
    if (last === "goes on") run.reload();
    return last === "ended well";
  }

  const isRun = (id: string) => wasRun(client, threadId ?? "", id);
  const send = ({ key, content, id }: QueuedMessage) => run.sendMessage(key, content, id);

  return {
    messages: messages.filter((message) => !isOnScreen(state.run, message)),
    standing,
    isOpen: isWorking(state),
    urgent,
    isSending,
    add: (key, content, files) => queue.add({ id: newId(), key, content, files }),
    remove: (id) => queue.remove(id),
    sendNow: (id) => {
      queue.hurry(id);
      if (isWorking(state)) run.stop();
    },
  };
}

/** Only of what was sent: a queue in a copy of this tab has the same ids. */
function isInThread({ values }: RunState, { tried, key, id }: QueuedMessage): boolean {
  return tried && messagesOf(values, key).some((message) => messageId(message) === id);
}

function isOnScreen(run: RunState, message: QueuedMessage): boolean {
  return isInThread(run, message) || run.sent.some((sent) => messageId(sent) === message.id);
}

function queueOf(session: RunSession, slug: string, threadId: string | null): MessageQueue {
  const known = queues.get(session) ?? new MessageQueue(tabStorage(), slug, threadId);
  queues.set(session, known);
  return known;
}

const NOTHING = new MessageQueue(null, "", null).snapshot();
const none = () => NOTHING;
