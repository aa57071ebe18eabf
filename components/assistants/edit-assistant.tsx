"use client";

import { useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useState } from "react";
import { useLangGraph } from "@/components/shell/deployment-provider";
import { PageShell } from "@/components/shell/page-shell";
import { assistantQueries } from "@/lib/langgraph/queries";
import type { Assistant } from "@/lib/langgraph/types";
import { leftBehind } from "@/lib/versions/left-behind";
import { AssistantHeader } from "./assistant-header";
import { AssistantProblem } from "./assistant-problem";
import { EditForm } from "./edit-form";
import { EditSkeleton, FormSkeleton } from "./form-skeleton";
import { ReadError } from "./read-error";
import { useValuesHome } from "./use-values-home";

// Only for the rare assistant that is a mixture.
const MixtureNotice = dynamic(
  () => import("./mixture-notice").then((module) => module.MixtureNotice),
  { ssr: false },
);

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
          <Mixture assistant={data} />
          {opened ? <Editing opened={opened} latest={data} /> : <FormSkeleton />}
        </>
      ) : (
        <AssistantProblem id={assistantId} error={error} onRetry={() => void refetch()} />
      )}
    </PageShell>
  );
}

function Mixture({ assistant }: { assistant: Assistant }) {
  const { data } = useQuery(assistantQueries(useLangGraph()).versions(assistant.assistant_id));
  const left = data ? leftBehind(assistant, data) : null;
  return (
    left && (
      <div className="mb-5">
        <MixtureNotice assistantId={assistant.assistant_id} left={left} />
      </div>
    )
  );
}

/** The form needs to know where the server keeps values before it can show them. */
function Editing({ opened, latest }: { opened: Assistant; latest: Assistant }) {
  const { home, error, refetch } = useValuesHome(opened);
  if (home) return <EditForm opened={opened} latest={latest} home={home} />;
  return error ? <ReadError error={error} onRetry={refetch} /> : <FormSkeleton />;
}
