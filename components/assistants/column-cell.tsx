import type { ReactNode } from "react";
import { CopyButton } from "@/components/ui/copy-button";
import { RelativeTime } from "@/components/ui/relative-time";
import { Skeleton } from "@/components/ui/skeleton";
import type { AssistantSummary } from "@/lib/langgraph/types";
import type { OptionalColumn } from "@/lib/table-columns";
import { shortId, titleText } from "./assistant-label";
import { GraphBadge } from "./graph-badge";
import { metadataText } from "./metadata-text";
import type { RowTags } from "./row-tags";
import { COLUMN } from "./table-columns";

const QUIET = "text-muted-foreground";

/** A column's cell in the row of an assistant. */
export function ColumnCell({
  column,
  assistant,
  tags,
}: {
  column: OptionalColumn;
  assistant: AssistantSummary;
  tags: RowTags;
}) {
  const { graph_id, version, updated_at, created_at, description, metadata, assistant_id } =
    assistant;
  const cells: Record<OptionalColumn, () => ReactNode> = {
    graph: () => <GraphBadge graphId={graph_id} />,
    version: () => <span className="tabular-nums">v{version}</span>,
    updated: () => <RelativeTime value={updated_at} length="narrow" className={QUIET} />,
    created: () => <RelativeTime value={created_at} length="narrow" className={QUIET} />,
    description: () => <OneLine text={description ?? ""} />,
    tags: () => <Tags tags={tags} />,
    metadata: () => <OneLine text={metadataText(metadata)} />,
    id: () => <ShortId id={assistant_id} />,
  };
  return <td className={COLUMN[column]}>{cells[column]()}</td>;
}

function OneLine({ text }: { text: string }) {
  return (
    <span title={titleText(text)} className={`block truncate ${QUIET}`}>
      {text}
    </span>
  );
}

function Tags({ tags }: { tags: RowTags }) {
  if (tags === undefined) return <Skeleton className="w-20 max-w-full" />;
  return <OneLine text={tags ?? "could not be read"} />;
}

function ShortId({ id }: { id: string }) {
  return (
    <span className="flex items-center gap-0.5">
      <code title={id} className="font-mono text-muted-foreground text-xs">
        {shortId(id)}
      </code>
      <CopyButton text={id} label="Copy ID" />
    </span>
  );
}
