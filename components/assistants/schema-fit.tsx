"use client";

import Link from "next/link";
import { useId } from "react";
import { useDeployment } from "@/components/shell/deployment-provider";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Tooltip } from "@/components/ui/tooltip";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { AssistantSummary } from "@/lib/langgraph/types";
import { routes } from "@/lib/routes";
import type { DriftItem } from "@/lib/schema/drift";
import { driftTitle } from "@/lib/schema/drift-title";
import { FitChecking } from "./fit-checking";
import type { RowFit } from "./use-schema-fit";

const MOST_NAMED = 5;

/** In a row: whether the assistant's values fit its graph's schema. Nothing is said where they do. */
export function SchemaFit({ assistant, fit, retry }: { assistant: AssistantSummary } & RowFit) {
  if (fit.state === "checking") return <FitChecking />;
  if (fit.state === "unknown") {
    return <FitUnknown reason={fit.reason} onRetry={fit.retryable ? retry : undefined} />;
  }
  const { items, isFresh } = fit;
  if (items.length === 0) return null;
  // A default that nobody has configured yet is no news.
  return <Drifted assistant={assistant} items={items} tone={isFresh ? "neutral" : "warning"} />;
}

type DriftedProps = {
  assistant: AssistantSummary;
  items: DriftItem[];
  tone: "neutral" | "warning";
};

function Drifted({ assistant, items, tone }: DriftedProps) {
  const { slug } = useDeployment();
  const id = useId();
  const named = items.slice(0, MOST_NAMED).map(({ message }) => message);
  const more = items.length - named.length;
  const lines = more > 0 ? [...named, `And ${more} more.`] : named;
  return (
    <>
      <Tooltip
        content={
          <span className="flex flex-col gap-0.5">
            {lines.map((line) => (
              <span key={line}>{line}</span>
            ))}
          </span>
        }
      >
        <Link
          href={routes.edit(slug, assistant.assistant_id)}
          prefetch={false}
          aria-describedby={id}
          className="inline-flex min-h-6 min-w-12 items-center rounded-sm"
        >
          <Badge tone={tone} className="underline-offset-2 hover:underline">
            {driftTitle(items)}
          </Badge>
        </Link>
      </Tooltip>
      <span id={id} hidden>
        {lines.join(" ")}
      </span>
    </>
  );
}

type FitUnknownProps = { reason: string; onRetry: (() => void) | undefined };

function FitUnknown({ reason, onRetry }: FitUnknownProps) {
  if (!onRetry) {
    return (
      <Tooltip content={reason}>
        <span className="shrink-0 text-muted-foreground text-xs">
          unknown<VisuallyHidden>: {reason}</VisuallyHidden>
        </span>
      </Tooltip>
    );
  }
  return (
    <Tooltip content={`${reason} Press to check again.`} describes={false}>
      <Button
        variant="link"
        size="sm"
        className="min-h-6 shrink-0 text-muted-foreground text-xs underline decoration-dotted"
        onClick={onRetry}
      >
        unknown<VisuallyHidden>: {reason} Check again</VisuallyHidden>
      </Button>
    </Tooltip>
  );
}
