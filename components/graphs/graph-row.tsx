"use client";

import type { UseQueryResult } from "@tanstack/react-query";
import { ChevronRight, MessageSquare } from "lucide-react";
import Link from "next/link";
import { useId, useState } from "react";
import { titleText } from "@/components/assistants/assistant-label";
import { NewAssistantLink } from "@/components/assistants/new-assistant-link";
import { useDeployment } from "@/components/shell/deployment-provider";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { cn } from "@/components/ui/cn";
import { RelativeTime } from "@/components/ui/relative-time";
import { Skeleton } from "@/components/ui/skeleton";
import { toRosterError } from "@/lib/errors";
import { formatCount } from "@/lib/format";
import type { GraphSummary } from "@/lib/langgraph/graph-summary";
import type { Assistant } from "@/lib/langgraph/types";
import { routes } from "@/lib/routes";
import { GraphAssistants } from "./graph-assistants";

type GraphRowProps = {
  graphId: string;
  summary: UseQueryResult<GraphSummary> | undefined;
  /** The server's own assistants of this graph. */
  ownDefaults: Assistant[];
};

/** One graph: how many assistants it has, what changed last, and on demand the first of them. */
export function GraphRow({ graphId, summary, ownDefaults }: GraphRowProps) {
  const { slug } = useDeployment();
  const [open, setOpen] = useState(false);
  const id = useId();
  const [own] = ownDefaults;
  return (
    <li>
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1.5 py-2 pr-3 pl-2">
        <Button
          size="icon"
          variant="ghost"
          aria-label={`Assistants of ${titleText(graphId)}`}
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          className="size-7 text-muted-foreground"
          onClick={() => setOpen(!open)}
        >
          <ChevronRight className={cn("transition-transform duration-100", open && "rotate-90")} />
        </Button>
        <div className="min-w-0 flex-1 basis-56">
          <h2 className="truncate font-medium text-base">
            <Link
              href={routes.graph(slug, graphId)}
              title={titleText(graphId)}
              className="rounded-sm hover:underline"
            >
              {graphId}
            </Link>
          </h2>
          <Facts summary={summary} own={ownDefaults.length} />
        </div>
        <div className="flex items-center gap-1.5 max-sm:w-full max-sm:pl-9">
          {own && (
            <Link
              href={routes.studio(slug, own.assistant_id)}
              prefetch={false}
              className={buttonClass({ variant: "ghost", size: "sm" })}
            >
              <MessageSquare aria-hidden />
              Studio<span className="sr-only"> with the default assistant of {graphId}</span>
            </Link>
          )}
          <NewAssistantLink graph={graphId} isOneOfMany />
        </div>
      </div>
      {open && (
        <div id={id} className="border-border border-t bg-muted/40 py-1 pr-3 pl-11">
          <GraphAssistants graphId={graphId} summary={summary} />
        </div>
      )}
    </li>
  );
}

function Facts({ summary, own }: { summary: GraphRowProps["summary"]; own: number }) {
  const { data, error, refetch } = summary ?? {};
  if (!data && error) {
    return (
      <p className="flex flex-wrap items-center gap-x-2 text-muted-foreground text-sm">
        Its assistants could not be counted: {toRosterError(error).message}
        <Button size="sm" variant="link" onClick={() => void refetch?.()}>
          Try again
        </Button>
      </p>
    );
  }
  if (!data) return <Skeleton className="mt-1 w-48 max-w-full" />;
  const { count, latest } = data;
  return (
    <p className="text-muted-foreground text-sm tabular-nums">
      {count === 1 ? "1 assistant" : `${formatCount(count)} assistants`}
      {madeBy(count, own)}
      {latest && (
        <>
          {latest.of === "change" ? ", last change " : ", newest made "}
          <RelativeTime value={latest.at} />
        </>
      )}
    </p>
  );
}

function madeBy(count: number, own: number): string {
  if (count === 0 || own === 0) return "";
  const people = Math.max(0, count - own);
  return people === 0
    ? " (the server’s own)"
    : ` (${formatCount(people)} by people, ${formatCount(own)} the server’s own)`;
}
