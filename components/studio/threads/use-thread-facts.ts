"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { assistantLabel, shorten } from "@/components/assistants/assistant-label";
import { useLangGraph } from "@/components/shell/deployment-provider";
import { toRosterError } from "@/lib/errors";
import type { Client } from "@/lib/langgraph/client";
import { assistantQueries } from "@/lib/langgraph/queries";
import { isSelectRefusal } from "@/lib/langgraph/thread-list";
import { threadRan, threadTitle } from "@/lib/langgraph/thread-ran";
import type { Assistant, ThreadSummary } from "@/lib/langgraph/types";
import { threadPreview } from "@/lib/run/thread-preview";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What a row says of a thread: its name or first message, and who ran it. `present` is on screen. */
export function useThreadFacts(thread: ThreadSummary, present: Assistant) {
  const client = useLangGraph();
  const title = threadTitle(thread);
  const ran = threadRan(thread.metadata);
  const isPresent = ran.assistantId === present.assistant_id;
  const id = ran.assistantId ?? "";
  const isAsked = !isPresent && UUID.test(id);
  const other = useQuery({ ...assistantQueries(client).detail(id), enabled: isAsked });
  const previews = [client.deployment, "threads", "preview", thread.thread_id];
  const preview = useQuery({
    // A thread that holds no message yet is asked again when it changes.
    queryKey: [...previews, thread.status, thread.updated_at],
    queryFn: ({ signal, client: cache }) => {
      // A first message stays the first.
      const read = cache.getQueriesData<Preview>({ queryKey: previews });
      const known = read.map(([, data]) => data).find((data) => data?.text);
      return known ?? readPreview(client, thread.thread_id, signal);
    },
    enabled: title === null,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const assistant = isPresent ? present : other.data;
  const isGone = other.error !== null && toRosterError(other.error).code === "not_found";
  const text = preview.data?.text ?? null;
  const { version, draftOf } = ran;
  const as = version !== null ? `v${version}` : draftOf !== null ? `draft on v${draftOf}` : null;
  const owner = assistant
    ? shorten(assistantLabel(assistant), 40)
    : isGone
      ? "Deleted assistant"
      : null;
  return {
    title,
    text,
    isReading: title === null && preview.isPending,
    /** Short enough for a sentence. */
    name: shorten(title ?? text ?? "Empty thread"),
    isPresent,
    assistant,
    owner: ran.assistantId === null ? "Not run yet" : owner,
    as,
    /** The version to open it with; null is the active one. */
    version: version === assistant?.version ? null : version,
  };
}

type Preview = { text: string | null };

async function readPreview(client: Client, id: string, signal: AbortSignal): Promise<Preview> {
  const values = await client.threads.values(id, { signal }).catch(unlessRefused);
  const listed = threadPreview(values);
  if (listed !== null) return { text: listed };
  // A copy, and a thread whose run was stopped, have values in their state alone on some servers.
  const state = await client.threads.state(id, { signal });
  return { text: threadPreview(state.values) };
}

function unlessRefused(error: unknown): null {
  if (isSelectRefusal(error)) return null;
  throw error;
}
