"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import { useLangGraph } from "@/components/shell/deployment-provider";
import { useHydrated } from "@/components/shell/use-hydrated";
import { RosterError } from "@/lib/errors";
import { assistantQueries, serverQueries } from "@/lib/langgraph/queries";
import type {
  Assistant,
  AssistantContent,
  AssistantVersion,
  GraphSchemas,
} from "@/lib/langgraph/types";
import { findDraft, onDrafts, type RunDraft, tabStorage } from "@/lib/run/draft-target";
import { planRun, type RunPlan, type RunSubject } from "@/lib/run/run-request";
import { versionToRun } from "@/lib/run/version-to-run";
import type { StudioView } from "./use-studio-view";

/** What is tried out: one version of an assistant or a draft, and how it runs as exactly that. */
export type StudioTarget = {
  assistant: Assistant;
  versions: AssistantVersion[];
  /** Null while versions are read, for a number that no version has, and for a draft. */
  version: AssistantVersion | null;
  draft: RunDraft | null;
  /** The draft asked for is not in this tab any more. */
  isDraftGone: boolean;
  /** What of both is run. */
  content: AssistantContent | null;
  /** "v3", or "your draft". */
  name: string;
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

export function useTarget(
  assistant: Assistant,
  wanted: Pick<StudioView, "version" | "draft">,
): StudioTarget {
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

  const isDraft = wanted.draft !== null;
  const readDraft = () =>
    wanted.draft === null
      ? null
      : (findDraft(tabStorage(), client.deployment, assistant, wanted.draft) ?? null);
  const draft = useSyncExternalStore(onDrafts, readDraft, () => null);
  const number = wanted.version ?? assistant.version;
  const found = versions.data?.find(({ version }) => version === number);
  const version = isDraft ? null : (found ?? (number === assistant.version ? assistant : null));
  const subject: RunSubject | null = draft ? { draft } : version && { version };
  const content = draft?.content ?? version;
  const known = { schemas: schemas.data ?? null };
  const defaultOf = (graphId: string, list: Assistant[] | undefined) =>
    list?.find(({ graph_id }) => graph_id === graphId);

  return {
    assistant,
    versions: versions.data ?? [],
    version,
    draft,
    isDraftGone: isDraft && isHydrated && !draft,
    content,
    name: isDraft ? "your draft" : `v${number}`,
    isUnknown: !isDraft && version === null && versions.isSuccess && !versions.isFetching,
    versionsError: !isDraft && version === null ? versions.error : null,
    retryVersions: () => void versions.refetch(),
    isActive: !isDraft && number === assistant.version,
    schemas: schemas.data,
    schemasError: schemas.error,
    retrySchemas: () => void schemas.refetch(),
    plan:
      subject && content && info.data && isHydrated
        ? planRun({
            ...known,
            ...subject,
            present: assistant,
            info: info.data,
            defaultAssistant: defaultOf(content.graph_id, defaults.data),
          })
        : null,
    prepare: async () => {
      if (isDraft && !draft) throw new RosterError("not_found", "The draft is gone from this tab.");
      if (draft?.unreadable) {
        throw new RosterError(
          "validation",
          "The configuration holds text that cannot be read yet. Nothing was run.",
        );
      }
      const readVersions = async () => {
        if (versions.data) return versions.data;
        if (versions.error) throw versions.error;
        // A message may be sent while they are on their way.
        return queryClient.query(queries.versions(id));
      };
      const toRun: RunSubject = draft
        ? { draft }
        : { version: version ?? (await versionToRun(assistant, number, readVersions)) };
      const { graph_id } = "draft" in toRun ? toRun.draft.content : toRun.version;
      // A queued message may be sent before they are there, and they say where values live.
      const readSchemas = async () => {
        if (schemas.data || schemas.error) return schemas.data ?? null;
        return queryClient.query(queries.schemas(id)).catch(() => null);
      };
      const [present, server, list, read] = await Promise.all([
        queryClient.query({ ...queries.detail(id), staleTime: 0 }),
        queryClient.query(serverQueries(client).info()),
        queryClient.query(queries.defaults()),
        readSchemas(),
      ]);
      const defaultAssistant = defaultOf(graph_id, list);
      return planRun({ ...toRun, present, info: server, schemas: read, defaultAssistant });
    },
  };
}
