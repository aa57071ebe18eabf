"use client";

import Link from "next/link";
import { titleText } from "@/components/assistants/assistant-label";
import { NewAssistantLink } from "@/components/assistants/new-assistant-link";
import { useDeployment } from "@/components/shell/deployment-provider";
import { CopyButton } from "@/components/ui/copy-button";
import { formatCount } from "@/lib/format";
import { routes } from "@/lib/routes";

type GraphPageHeaderProps = { graphId: string; count: number | undefined };

export function GraphPageHeader({ graphId, count }: GraphPageHeaderProps) {
  const { slug } = useDeployment();
  const crumb =
    "inline-flex min-h-6 items-center rounded-sm text-muted-foreground hover:text-foreground hover:underline";
  return (
    <header className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-2">
      <nav aria-label="Breadcrumb" className="flex shrink-0 items-center gap-3">
        <Link href={routes.graphs(slug)} className={crumb}>
          Graphs
        </Link>
        <span aria-hidden className="text-muted-foreground">
          /
        </span>
      </nav>
      <h1
        title={titleText(graphId)}
        className="min-w-0 truncate font-semibold text-lg max-sm:order-1 max-sm:basis-full"
      >
        {graphId}
      </h1>
      <CopyButton text={graphId} label="Copy graph id" className="-ml-2" />
      {count !== undefined && (
        <p className="text-muted-foreground tabular-nums">
          {count === 1 ? "1 assistant" : `${formatCount(count)} assistants`}
        </p>
      )}
      <div className="ml-auto">
        <NewAssistantLink graph={graphId} />
      </div>
    </header>
  );
}
