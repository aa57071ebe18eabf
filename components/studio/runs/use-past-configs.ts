import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useLangGraph } from "@/components/shell/deployment-provider";
import { hasRunUnderWay, pastRunsQuery, runsUnderWayQuery } from "@/lib/langgraph/past-runs";
import { assistantQueries, threadQueries } from "@/lib/langgraph/queries";
import type { ServerInfo } from "@/lib/langgraph/types";
import { pastConfigs } from "@/lib/run/past-configs";
import { schemaDefaults } from "@/lib/schema/schema-defaults";
import type { StudioTarget } from "../use-target";

/** The runs of a thread as far as they are read, newest first, and what each was given. */
export function usePastConfigs(target: StudioTarget, threadId: string, info: ServerInfo) {
  const client = useLangGraph();
  const { assistant, versions, schemas } = target;
  const list = useInfiniteQuery(pastRunsQuery(client, info, threadId));
  useQuery({
    ...runsUnderWayQuery(client, info, threadId),
    enabled: hasRunUnderWay(list.data?.pages),
  });
  const thread = useThreadConfig(threadId);
  const { data: defaultAssistant } = useDefaultAssistant(assistant.graph_id);
  const { data, hasNextPage } = list;
  const { data: threadConfig = null } = thread;
  const configs = useMemo(() => {
    const runs = data?.pages.flatMap((page) => page.runs) ?? [];
    // A run that began while pages were read stands in two of them.
    const unique = [...new Map(runs.map((run) => [run.run_id, run])).values()];
    return pastConfigs(unique, !hasNextPage, {
      assistant,
      // None while they are read, or where that failed: which one was active is then not known.
      versions,
      defaultAssistant,
      info,
      schemas: schemas ?? null,
      defaults: schemaDefaults(schemas, assistant.graph_id),
      threadConfig,
    });
  }, [data, hasNextPage, assistant, versions, defaultAssistant, info, schemas, threadConfig]);
  return { list, configs };
}

export type PastConfigs = ReturnType<typeof usePastConfigs>;

/** What sticks to a thread now. */
export function useThreadConfig(threadId: string | null) {
  const client = useLangGraph();
  const id = threadId ?? "";
  return useQuery({
    queryKey: [...threadQueries(client).detail(id).queryKey, "config"],
    queryFn: async ({ signal }) => (await client.threads.get(id, { signal })).config,
    enabled: threadId !== null,
    staleTime: 0,
  });
}

/** Its graph's default assistant; null where there is none. */
export function useDefaultAssistant(graphId: string) {
  const client = useLangGraph();
  return useQuery({
    ...assistantQueries(client).defaults(),
    select: (list) => list.find(({ graph_id }) => graph_id === graphId) ?? null,
  });
}
