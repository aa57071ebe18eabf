"use client";

import type { UseQueryResult } from "@tanstack/react-query";
import Link from "next/link";
import { assistantLabel, titleText } from "@/components/assistants/assistant-label";
import { DefaultBadge } from "@/components/assistants/default-badge";
import { useDeployment } from "@/components/shell/deployment-provider";
import { QueryError } from "@/components/shell/query-error";
import { RelativeTime } from "@/components/ui/relative-time";
import { Skeleton } from "@/components/ui/skeleton";
import { formatCount } from "@/lib/format";
import { isDefaultAssistant } from "@/lib/langgraph/default-assistant";
import type { GraphSummary } from "@/lib/langgraph/graph-summary";
import type { AssistantSummary } from "@/lib/langgraph/types";
import { routes } from "@/lib/routes";

type GraphAssistantsProps = { graphId: string; summary: UseQueryResult<GraphSummary> | undefined };

/** The first assistants of a graph, and the way to all of them. */
export function GraphAssistants({ graphId, summary }: GraphAssistantsProps) {
  const { slug } = useDeployment();
  const { data, error, refetch } = summary ?? {};
  if (!data) {
    if (error) return <QueryError error={error} onRetry={() => void refetch?.()} />;
    return <Skeleton className="my-2 w-56 max-w-full" />;
  }
  const { count, first } = data;
  if (count === 0) {
    return <p className="py-1.5 text-muted-foreground text-sm">No assistants are left of it.</p>;
  }
  return (
    <>
      <ul>
        {first.map((assistant) => (
          <Line key={assistant.assistant_id} assistant={assistant} />
        ))}
      </ul>
      {count > first.length && (
        <Link
          href={routes.assistants(slug, { graph: graphId })}
          className="inline-flex min-h-8 items-center rounded-sm text-muted-foreground text-sm underline underline-offset-4 hover:text-foreground"
        >
          All {formatCount(count)} in the table
        </Link>
      )}
    </>
  );
}

function Line({ assistant }: { assistant: AssistantSummary }) {
  const { slug } = useDeployment();
  const { assistant_id, version, updated_at } = assistant;
  const label = assistantLabel(assistant);
  return (
    <li className="flex min-h-8 min-w-0 items-center gap-2 text-sm">
      <Link
        href={routes.edit(slug, assistant_id)}
        prefetch={false}
        title={titleText(label)}
        className="min-w-0 truncate rounded-sm hover:underline"
      >
        {label}
      </Link>
      {isDefaultAssistant(assistant) && <DefaultBadge />}
      <span className="ml-auto flex shrink-0 gap-2 text-muted-foreground text-xs tabular-nums">
        v{version}
        <RelativeTime value={updated_at} length="narrow" />
      </span>
    </li>
  );
}
