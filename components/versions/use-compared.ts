"use client";

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { assistantLabel, shorten } from "@/components/assistants/assistant-label";
import { browserClient } from "@/components/shell/browser-client";
import { useDeployment, useDeployments } from "@/components/shell/deployment-provider";
import { assistantQueries } from "@/lib/langgraph/queries";
import type { AssistantRef } from "@/lib/versions/assistant-ref";
import { withoutCopyLink } from "@/lib/versions/copied-from";
import type { ContentSide } from "./content-diff-view";

/** One side of a comparison of assistants: what is known of it, and the content once all is known. */
export function useCompared(ref: AssistantRef | null, tellsDeployment: boolean) {
  const here = useDeployment();
  const slug = ref?.slug ?? here.slug;
  const deployment = useDeployments().find((each) => each.slug === slug);
  const queries = assistantQueries(browserClient(slug));
  const id = ref?.id ?? "";
  const enabled = ref !== null && deployment !== undefined;
  const assistant = useQuery({ ...queries.detail(id), enabled });
  const versions = useQuery({ ...queries.versions(id), enabled });
  const schemas = useQuery({ ...queries.schemas(id), enabled });
  const wanted = ref?.version ?? null;
  const content =
    wanted === null ? assistant.data : versions.data?.find(({ version }) => version === wanted);
  const isSettled = !schemas.isPending;
  const place = tellsDeployment && deployment ? `${shorten(deployment.name)} / ` : "";
  const side = useMemo((): ContentSide | null => {
    if (!content || !isSettled) return null;
    const label = `${place}${shorten(assistantLabel(content))} v${content.version}`;
    return { label, content: withoutCopyLink(content), schemas: schemas.data };
  }, [content, isSettled, schemas.data, place]);
  return {
    /** Where it is; undefined where Roster knows no such deployment. */
    deployment,
    assistant: assistant.data,
    versions: versions.data ?? [],
    side,
    isMissing: wanted !== null && versions.data !== undefined && content === undefined,
    error: assistant.error ?? versions.error,
    retry: () => void Promise.all([assistant.refetch(), versions.refetch()]),
  };
}

export type Compared = ReturnType<typeof useCompared>;
