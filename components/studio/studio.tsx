"use client";

import { useQuery } from "@tanstack/react-query";
import { AssistantProblem } from "@/components/assistants/assistant-problem";
import { useLangGraph } from "@/components/shell/deployment-provider";
import { PageShell } from "@/components/shell/page-shell";
import { assistantQueries } from "@/lib/langgraph/queries";
import { StudioSkeleton } from "./studio-skeleton";
import { Workbench } from "./workbench";

/** The place where an assistant, or any version of it, is tried out. */
export function Studio({ assistantId }: { assistantId: string }) {
  const client = useLangGraph();
  const assistant = useQuery(assistantQueries(client).detail(assistantId));
  if (assistant.data) return <Workbench key={assistantId} assistant={assistant.data} />;
  if (assistant.isPending) return <StudioSkeleton />;
  return (
    <PageShell>
      <h1 className="sr-only">Studio</h1>
      <AssistantProblem
        id={assistantId}
        error={assistant.error}
        onRetry={() => void assistant.refetch()}
      />
    </PageShell>
  );
}
