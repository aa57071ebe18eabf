"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useLangGraph } from "@/components/shell/deployment-provider";
import { useHydrated } from "@/components/shell/use-hydrated";
import { RosterError } from "@/lib/errors";
import { assistantQueries, serverQueries } from "@/lib/langgraph/queries";
import type { Assistant, AssistantVersion, GraphSchemas } from "@/lib/langgraph/types";
import { planRun, type RunPlan } from "@/lib/run/run-request";

/** What is tried out: one version of an assistant, and how it runs as exactly that. */
export type StudioTarget = {
  assistant: Assistant;
  versions: AssistantVersion[];
  /** Null while versions are read, and for a number that no version has. */
  version: AssistantVersion | null;
  isUnknown: boolean;
  /** Why the version asked for is not known, when versions could not be read. */
  versionsError: Error | null;
  retryVersions: () => void;
  isActive: boolean;
  schemas: GraphSchemas | undefined;
  schemasError: Error | null;
  retrySchemas: () => void;
  /** How the next run would go, as far as is known here; null while that is read. */
  plan: RunPlan | null;
  /** How it goes: asks the server what the assistant holds at this moment. */
  prepare: () => Promise<RunPlan>;
};

export function useTarget(assistant: Assistant, wanted: number | null): StudioTarget {
  const client = useLangGraph();
  const queryClient = useQueryClient();
  const queries = assistantQueries(client);
  const id = assistant.assistant_id;
  const versions = useQuery(queries.versions(id));
  const schemas = useQuery(queries.schemas(id));
  const info = useQuery(serverQueries(client).info());
  const defaults = useQuery(queries.defaults());
  // The page's header asks for `info` too, so the browser may have it before this part is taken over.
  const isHydrated = useHydrated();

  const number = wanted ?? assistant.version;
  const found = versions.data?.find(({ version }) => version === number);
  const version = found ?? (number === assistant.version ? assistant : null);
  const known = { schemas: schemas.data ?? null };
  const defaultOf = (graphId: string, list: Assistant[] | undefined) =>
    list?.find(({ graph_id }) => graph_id === graphId);

  return {
    assistant,
    versions: versions.data ?? [],
    version,
    isUnknown: version === null && versions.isSuccess,
    versionsError: version === null ? versions.error : null,
    retryVersions: () => void versions.refetch(),
    isActive: number === assistant.version,
    schemas: schemas.data,
    schemasError: schemas.error,
    retrySchemas: () => void schemas.refetch(),
    plan:
      version && info.data && isHydrated
        ? planRun({
            ...known,
            version,
            present: assistant,
            info: info.data,
            defaultAssistant: defaultOf(version.graph_id, defaults.data),
          })
        : null,
    prepare: async () => {
      if (!version && versions.error) throw versions.error;
      if (!version) throw new RosterError("not_found", `There is no version ${number}.`);
      const [present, server, list] = await Promise.all([
        queryClient.query({ ...queries.detail(id), staleTime: 0 }),
        queryClient.query(serverQueries(client).info()),
        queryClient.query(queries.defaults()),
      ]);
      const defaultAssistant = defaultOf(version.graph_id, list);
      return planRun({ ...known, version, present, info: server, defaultAssistant });
    },
  };
}
