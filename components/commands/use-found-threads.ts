"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { shortId } from "@/components/assistants/assistant-label";
import { useLangGraph } from "@/components/shell/deployment-provider";
import type { CommandTarget } from "@/lib/commands/command-target";
import { rankFound } from "@/lib/commands/rank-found";
import { knownThreads } from "@/lib/langgraph/thread-find";
import type { ThreadList } from "@/lib/langgraph/thread-list";
import {
  recentThreadsQuery,
  threadListKey,
  titledThreadsQuery,
} from "@/lib/langgraph/thread-list-query";
import { cleanTitle, threadRan, threadTitle } from "@/lib/langgraph/thread-ran";
import type { ThreadSummary } from "@/lib/langgraph/types";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const MOST = 5;

/**
 * Threads by name: what the server has of exactly this one, and what has it in part among the newest
 * and those that are listed on the page. `opensIn`: the assistant in whose Studio a thread is opened
 * that nobody ran.
 */
export function useFoundThreads(text: string, opensIn: string | undefined) {
  const client = useLangGraph();
  const queryClient = useQueryClient();
  const enabled = text !== "" && !UUID.test(text);
  const title = cleanTitle(text);
  const recent = useQuery({ ...recentThreadsQuery(client), enabled });
  const titled = useQuery({
    ...titledThreadsQuery(client, title),
    enabled: enabled && title !== "",
  });
  const listed = queryClient.getQueriesData<ThreadList>({
    queryKey: threadListKey(client.deployment),
  });
  const known = [...(recent.data?.rows ?? []), ...listed.flatMap(([, list]) => list?.rows ?? [])];
  const targets = (threads: readonly ThreadSummary[]) =>
    rankFound(threads, { typed: text, most: MOST, nameOf: (each) => threadTitle(each) ?? "" }).map(
      (thread) => threadTarget(client.deployment, thread, opensIn),
    );
  return {
    titled: enabled ? targets(titled.data?.rows ?? []) : [],
    recent: enabled ? targets(knownThreads(known, text)) : [],
    error: enabled ? (recent.error ?? titled.error) : null,
  };
}

export function threadTarget(
  deployment: string,
  thread: ThreadSummary,
  otherwise?: string,
): CommandTarget {
  const ran = threadRan(thread.metadata).assistantId;
  return {
    kind: "thread",
    deployment,
    id: thread.thread_id,
    label: threadTitle(thread) ?? `Thread ${shortId(thread.thread_id)}`,
    hint: thread.status,
    assistant: ran !== null && UUID.test(ran) ? ran : otherwise,
  };
}
