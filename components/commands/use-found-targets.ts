"use client";

import { useQuery } from "@tanstack/react-query";
import { useDeferredValue } from "react";
import { assistantLabel, shorten } from "@/components/assistants/assistant-label";
import { useLangGraph } from "@/components/shell/deployment-provider";
import type { CommandTarget } from "@/lib/commands/command-target";
import { rankFound } from "@/lib/commands/rank-found";
import { toRosterError } from "@/lib/errors";
import { assistantQueries, threadQueries } from "@/lib/langgraph/queries";
import type { Assistant } from "@/lib/langgraph/types";
import { threadTarget, useFoundThreads } from "./use-found-threads";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const MOST = 8;
// So many are read to choose these from: the newest need not be the one whose name was typed.
const READ = 60;

/** What the server has of this name, or with this id; and its graphs, which are found here. */
export function useFoundTargets(typed: string, here: string | undefined) {
  const client = useLangGraph();
  const text = useDeferredValue(typed.trim());
  const isId = UUID.test(text);
  const queries = assistantQueries(client);
  const defaults = useQuery(queries.defaults());
  const named = useQuery({ ...queries.named(text, READ), enabled: text !== "" && !isId });
  const byId = useQuery({ ...queries.detail(text), enabled: isId, retry: false });
  const thread = useQuery({ ...threadQueries(client).detail(text), enabled: isId, retry: false });
  const asked = isId ? [byId, thread] : [named];
  const failed = asked.find(({ error }) => error && !isUnknown(error));
  const ranked = rankFound((text && named.data?.rows) || [], {
    typed: text,
    most: MOST,
    nameOf: ({ name }) => name,
  });
  const assistants = isId ? (byId.data ? [byId.data] : []) : ranked;
  const { deployment } = client;
  const opensIn = here ?? defaults.data?.[0]?.assistant_id;
  const threads = useFoundThreads(text, opensIn);
  const isSearching = text !== "" && asked.some(({ isFetching }) => isFetching);
  return {
    graphs: [...new Set(defaults.data?.map(({ graph_id }) => graph_id))].map(
      (id): CommandTarget => ({ kind: "graph", deployment, id, label: id }),
    ),
    found: [
      ...assistants.map((assistant) => assistantTarget(deployment, assistant)),
      ...(isId && thread.data ? [threadTarget(deployment, thread.data, opensIn)] : []),
      ...threads.titled,
    ],
    // Not before what stands above them, which would move them.
    threads: isSearching ? [] : threads.recent,
    threadsError: threads.error,
    hasMore: !isId && text !== "" && (named.data?.more || (named.data?.rows.length ?? 0) > MOST),
    isId,
    isSearching,
    error: text === "" ? null : (failed?.error ?? null),
    tryAgain: () => void Promise.all(asked.map(({ refetch }) => refetch())),
  };
}

function isUnknown(error: Error): boolean {
  // A malformed or unknown id is one of these, by server.
  return ["not_found", "bad_request", "validation"].includes(toRosterError(error).code);
}

function assistantTarget(deployment: string, assistant: Assistant): CommandTarget {
  const { assistant_id: id, graph_id } = assistant;
  const label = shorten(assistantLabel(assistant), 120);
  return { kind: "assistant", deployment, id, label, hint: graph_id };
}
