import { queryOptions } from "@tanstack/react-query";
import type { Client } from "@/lib/langgraph/client";
import type { ThreadState } from "@/lib/langgraph/types";
import { checkpointOf } from "./branches";
import { shareJson } from "./share-json";

export type ThreadHistory = {
  /** Newest first. */
  states: ThreadState[];
  /** Whether that is all; else older ones were left where they are. */
  isWhole: boolean;
};

const MOST_STATES = 200;
const PER_PAGE = 50;
/** A turn or two of what is new since the history was read. */
const FIRST_LOOK = 10;

/** The history of a thread as a query. */
export function historyQuery(client: Client, threadId: string) {
  const queryKey = [client.deployment, "threads", "history", threadId];
  return queryOptions({
    queryKey,
    queryFn: ({ signal, client: cache }) =>
      readHistory(client, threadId, cache.getQueryData<ThreadHistory>(queryKey), signal),
    // Each end of a run makes it wanted again.
    staleTime: 0,
    structuralSharing: false,
    gcTime: 60_000,
  });
}

/**
 * A thread's checkpoints of all branches, up to 200 of them. What is `known` is not read again, and
 * what states have in common is held once.
 */
export async function readHistory(
  client: Client,
  threadId: string,
  known: ThreadHistory | undefined,
  signal: AbortSignal,
): Promise<ThreadHistory> {
  const seen = new Set(known?.states.map(checkpointOf));
  const states: ThreadState[] = [];
  while (states.length < MOST_STATES) {
    const limit = states.length === 0 && seen.size > 0 ? FIRST_LOOK : PER_PAGE;
    const last = states.at(-1);
    const before = last && checkpointOf(last);
    const page = await client.threads.history(threadId, { limit, before, signal });
    const overlap = page.findIndex((state) => seen.has(checkpointOf(state)));
    const fresh = overlap === -1 ? page : page.slice(0, overlap);
    const next = known?.states[0];
    for (const state of fresh) states.push(shared(state, states.at(-1) ?? next));
    if (known && overlap !== -1) {
      return { states: [...states, ...known.states], isWhole: known.isWhole };
    }
    if (page.length < limit) return { states, isWhole: true };
  }
  return { states, isWhole: false };
}

function shared(state: ThreadState, like: ThreadState | undefined): ThreadState {
  return like ? { ...state, values: shareJson(state.values, like.values).value } : state;
}
