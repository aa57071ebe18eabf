"use client";

import Link from "next/link";
import { useDeployment } from "@/components/shell/deployment-provider";
import { Badge } from "@/components/ui/badge";
import { routes } from "@/lib/routes";
import { titleText } from "./assistant-label";

/** The graph of an assistant, as the way to the graph's own page. */
export function GraphBadge({ graphId, className }: { graphId: string; className?: string }) {
  const { slug } = useDeployment();
  return (
    <Link
      href={routes.graph(slug, graphId)}
      prefetch={false}
      title={`Graph ${titleText(graphId)}`}
      className={`inline-flex min-w-0 max-w-full rounded-sm ${className ?? ""}`}
    >
      <Badge tone="outline" className="min-w-0 shrink hover:bg-accent hover:text-foreground">
        {graphId}
      </Badge>
    </Link>
  );
}
