"use client";

import { useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useDeployment, useLangGraph } from "@/components/shell/deployment-provider";
import { PageShell } from "@/components/shell/page-shell";
import { assistantQueries } from "@/lib/langgraph/queries";
import { AssistantHeader } from "./assistant-header";
import { AssistantProblem } from "./assistant-problem";
import { EditSkeleton, FormSkeleton } from "./form-skeleton";
import { OpenedForm } from "./opened-form";

// Most people may change everything.
const ReadOnlyAssistant = dynamic(
  () => import("./read-only-assistant").then((module) => module.ReadOnlyAssistant),
  { ssr: false, loading: FormSkeleton },
);
const RunnersNotice = dynamic(
  () => import("./read-only-assistant").then((module) => module.RunnersNotice),
  { ssr: false },
);

/** One assistant's name, description, configuration and all else, to be saved as a new version. */
export function EditAssistant({ assistantId }: { assistantId: string }) {
  const { role } = useDeployment();
  const query = useQuery(assistantQueries(useLangGraph()).detail(assistantId));
  const { data, error, refetch } = query;
  if (!data && !error) return <EditSkeleton />;
  return (
    <PageShell width="form">
      {data ? (
        <>
          <AssistantHeader assistant={data} current="edit" />
          {role === "runner" && <RunnersNotice />}
          {role === "viewer" ? (
            <ReadOnlyAssistant assistant={data} />
          ) : (
            <OpenedForm latest={data} isCurrent={query.isFetchedAfterMount || !query.isStale} />
          )}
        </>
      ) : (
        <AssistantProblem id={assistantId} error={error} onRetry={() => void refetch()} />
      )}
    </PageShell>
  );
}
