"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useLangGraph } from "@/components/shell/deployment-provider";
import { PageShell } from "@/components/shell/page-shell";
import { assistantQueries } from "@/lib/langgraph/queries";
import type { Assistant } from "@/lib/langgraph/types";
import { AssistantHeader } from "./assistant-header";
import { AssistantProblem } from "./assistant-problem";
import { EditForm } from "./edit-form";
import { EditSkeleton, FormSkeleton } from "./form-skeleton";
import { ReadError } from "./read-error";
import { useValuesHome } from "./use-values-home";

/** One assistant's name, description, configuration and all else, to be saved as a new version. */
export function EditAssistant({ assistantId }: { assistantId: string }) {
  const query = useQuery(assistantQueries(useLangGraph()).detail(assistantId));
  const { data, error, refetch } = query;
  // What lay in the cache may be old, so the form waits for an answer of now.
  const current = data && (query.isFetchedAfterMount || !query.isStale) ? data : undefined;
  const [opened, setOpened] = useState(current);
  if (current && !opened) setOpened(current);
  if (!data && !error) return <EditSkeleton />;
  return (
    <PageShell width="form">
      {data ? (
        <>
          <AssistantHeader assistant={data} current="edit" />
          {opened ? <Editing opened={opened} latest={data} /> : <FormSkeleton />}
        </>
      ) : (
        <AssistantProblem id={assistantId} error={error} onRetry={() => void refetch()} />
      )}
    </PageShell>
  );
}

/** The form needs to know where the server keeps values before it can show them. */
function Editing({ opened, latest }: { opened: Assistant; latest: Assistant }) {
  const { home, error, refetch } = useValuesHome(opened);
  if (home) return <EditForm opened={opened} latest={latest} home={home} />;
  return error ? <ReadError error={error} onRetry={refetch} /> : <FormSkeleton />;
}
