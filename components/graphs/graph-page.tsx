"use client";

import { useQuery } from "@tanstack/react-query";
import { SearchX } from "lucide-react";
import dynamic from "next/dynamic";
import Link from "next/link";
import { shorten } from "@/components/assistants/assistant-label";
import { ReadError } from "@/components/assistants/read-error";
import { useDeployment, useLangGraph } from "@/components/shell/deployment-provider";
import { PageShell } from "@/components/shell/page-shell";
import { buttonClass } from "@/components/ui/button-class";
import { EmptyState } from "@/components/ui/empty-state";
import { Skeleton } from "@/components/ui/skeleton";
import { toRosterError } from "@/lib/errors";
import { graphSummaryQuery } from "@/lib/langgraph/graph-summary";
import { assistantQueries } from "@/lib/langgraph/queries";
import { routes } from "@/lib/routes";
import { GraphDefault } from "./graph-default";
import { GraphPageHeader } from "./graph-page-header";
import { GraphPageSkeleton } from "./graph-page-skeleton";
import { GraphTable } from "./graph-table";

const WAITING = () => <Skeleton className="h-96 w-full rounded-lg" />;
// With the layout of graphs, and the reading of schemas.
const GraphDrawing = dynamic(() => import("./graph-drawing").then((part) => part.GraphDrawing), {
  ssr: false,
  loading: WAITING,
});
const GraphSchemas = dynamic(() => import("./graph-schemas").then((part) => part.GraphSchemas), {
  ssr: false,
  loading: WAITING,
});

/** One graph: its default assistant, its drawing, its schemas and its assistants. */
export function GraphPage({ graphId }: { graphId: string }) {
  const client = useLangGraph();
  const defaults = useQuery(assistantQueries(client).defaults());
  const summary = useQuery(graphSummaryQuery(client, graphId));
  const own = defaults.data?.find(({ graph_id }) => graph_id === graphId);
  // Some servers refuse to look for assistants of a graph that they do not have.
  const isRefused = summary.error !== null && toRosterError(summary.error).code === "not_found";
  const isUnknown = defaults.data && !own && (isRefused || summary.data?.count === 0);
  const problem = defaults.data ? (own || isRefused ? null : summary.error) : defaults.error;
  // Drawing and schemas are asked of an assistant; any of the graph answers the same.
  const through = own ?? summary.data?.first[0];

  if (problem) {
    return (
      <PageShell>
        <ReadError
          error={problem}
          onRetry={() => void Promise.all([defaults.refetch(), summary.refetch()])}
        />
      </PageShell>
    );
  }
  if (isUnknown) return <UnknownGraph graphId={graphId} />;
  if (!defaults.data || !through) return <GraphPageSkeleton />;
  return (
    <PageShell>
      <div className="flex flex-col gap-5">
        <GraphPageHeader graphId={graphId} count={summary.data?.count} />
        <GraphDefault own={own} />
        <GraphDrawing graphId={graphId} assistantId={through.assistant_id} />
        <GraphSchemas graphId={graphId} assistantId={through.assistant_id} />
        <GraphTable graphId={graphId} />
      </div>
    </PageShell>
  );
}

function UnknownGraph({ graphId }: { graphId: string }) {
  const { slug } = useDeployment();
  return (
    <PageShell>
      <h1 className="sr-only">Not found</h1>
      <div role="alert">
        <EmptyState
          icon={<SearchX />}
          title="The server has no such graph"
          action={
            <Link href={routes.graphs(slug)} className={buttonClass({ variant: "primary" })}>
              All graphs
            </Link>
          }
        >
          <p>It may have been taken out of the deployment, or the link may be incomplete.</p>
          <p className="mt-1 break-all font-mono text-xs">{shorten(graphId, 120)}</p>
        </EmptyState>
      </div>
    </PageShell>
  );
}
