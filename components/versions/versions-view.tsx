"use client";

import { useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { AssistantHeader } from "@/components/assistants/assistant-header";
import { AssistantProblem } from "@/components/assistants/assistant-problem";
import { ReadError } from "@/components/assistants/read-error";
import { useLangGraph } from "@/components/shell/deployment-provider";
import { PageShell } from "@/components/shell/page-shell";
import { assistantQueries } from "@/lib/langgraph/queries";
import type { Assistant } from "@/lib/langgraph/types";
import { VersionHistory } from "./version-history";
import { VersionHistorySkeleton, VersionsSkeleton } from "./versions-skeleton";

// Most assistants were made here.
const CopiedFrom = dynamic(() => import("./copied-from").then((module) => module.CopiedFrom), {
  ssr: false,
});

/** Everything that an assistant has been, and which of it is active. */
export function VersionsView({ assistantId }: { assistantId: string }) {
  const { data, error, refetch } = useQuery(assistantQueries(useLangGraph()).detail(assistantId));
  if (!data && !error) return <VersionsSkeleton />;
  return (
    <PageShell>
      {data ? (
        <>
          <AssistantHeader assistant={data} current="versions" />
          {"roster_copied_from" in data.metadata && <CopiedFrom assistant={data} />}
          <Versions assistant={data} />
        </>
      ) : (
        <AssistantProblem id={assistantId} error={error} onRetry={() => void refetch()} />
      )}
    </PageShell>
  );
}

function Versions({ assistant }: { assistant: Assistant }) {
  const client = useLangGraph();
  const query = assistantQueries(client).versions(assistant.assistant_id);
  const { data, error, refetch } = useQuery(query);
  return (
    <div className="flex flex-col gap-4">
      {error && (
        <ReadError error={error} kept={data !== undefined} onRetry={() => void refetch()} />
      )}
      {data && <VersionHistory assistant={assistant} versions={data} />}
      {!data && !error && <VersionHistorySkeleton />}
    </div>
  );
}
