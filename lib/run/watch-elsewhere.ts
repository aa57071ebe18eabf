import { toRosterError } from "@/lib/errors";
import type { Client } from "@/lib/langgraph/client";
import { sameJson } from "@/lib/langgraph/values";
import { keepTrying } from "./keep-trying";
import type { RunSession } from "./run-session";
import { isLost, isWorking } from "./session-state";

const CHANNEL = "roster:threads";

/** Tells every conversation of a thread, in this tab and in others, that its run was taken away. */
export function tellFreed(client: Client, threadId: string): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(`freed ${client.deployment} ${threadId}`);
  channel.close();
}

/**
 * Keeps a conversation true to what goes on in its thread elsewhere: other tabs of this browser are
 * told of runs that begin and end here and tell of theirs, and the thread is looked at again, or a lost
 * run joined again, when the person or the network comes back, and now and then while it is lost. Gives
 * what ends that.
 */
export function watchElsewhere(client: Client, session: RunSession): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  const ended = new AbortController();
  const { signal } = ended;
  let wasWorking = isWorking(session.snapshot());

  const name = () => `${client.deployment} ${session.snapshot().threadId}`;
  const look = () => void catchUp(client, session, signal);
  keepTrying(session, () => catchUp(client, session, signal), signal);

  const leave = session.subscribe(() => {
    const { phase } = session.snapshot();
    const working = phase === "running" || (wasWorking && isWorking({ phase }));
    if (working === wasWorking || phase === "loading") return;
    wasWorking = working;
    channel.postMessage(name());
  });
  channel.addEventListener(
    "message",
    ({ data }) => {
      // Not every server ends the stream of a run whose record is removed.
      if (data === `freed ${name()}`) session.rejoin();
      else if (data === name()) look();
    },
    { signal },
  );
  const comeBack = () => {
    // A connection that works is left alone.
    if (session.snapshot().phase === "reconnecting") session.rejoin();
    else look();
  };
  window.addEventListener("focus", comeBack, { signal });
  window.addEventListener(
    "online",
    () => {
      // The connection of before may be dead without a sign.
      session.rejoin();
      look();
    },
    { signal },
  );
  document.addEventListener(
    "visibilitychange",
    () => document.visibilityState === "visible" && comeBack(),
    { signal },
  );
  return () => {
    ended.abort();
    leave();
    channel.close();
  };
}

/** Reads the conversation again where its thread went on without it; what is typed is not touched. */
async function catchUp(client: Client, session: RunSession, signal: AbortSignal): Promise<void> {
  const { threadId, phase } = session.snapshot();
  if (threadId === null || phase !== "idle") return;
  try {
    const [thread, state] = await Promise.all([
      client.threads.get(threadId, { signal }),
      client.threads.state(threadId, { signal }),
    ]);
    const now = session.snapshot();
    const isSame = sameJson(state.values, now.run.values) && sameJson(state.next, now.next);
    if (thread.status === "busy" || isLost(now) || !isSame) session.reload();
  } catch (thrown) {
    // It was nobody's request: what is on screen stays, and the next look may succeed.
    const isAnswered = !signal.aborted && !toRosterError(thrown).retryable;
    if (isAnswered && isLost(session.snapshot())) session.reload();
  }
}
