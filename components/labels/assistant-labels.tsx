"use client";

import { useQuery } from "@tanstack/react-query";
import { useLangGraph } from "@/components/shell/deployment-provider";
import { labelQueries } from "@/lib/langgraph/label-queries";
import { LabelBadge } from "./label-badge";

const MOST_SHOWN = 3;

/** The labels of an assistant in the table, read once for all rows, after they are there. */
export function AssistantLabels({ assistantId }: { assistantId: string }) {
  const { data } = useQuery(labelQueries(useLangGraph()).all());
  const labels = data?.state === "on" ? data.labels : [];
  const own = labels.filter((label) => label.assistantId === assistantId);
  const more = own.slice(MOST_SHOWN);
  if (own.length === 0) return null;
  return (
    <span className="my-0.5 flex min-w-0 flex-wrap items-center gap-1">
      {own.slice(0, MOST_SHOWN).map((label) => (
        <LabelBadge key={label.name} label={label} withVersion />
      ))}
      {more.length > 0 && (
        <span
          title={more.map(({ name, version }) => `${name} v${version}`).join(", ")}
          className="text-muted-foreground text-xs"
        >
          {more.length} more
        </span>
      )}
    </span>
  );
}
