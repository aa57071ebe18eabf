import type { ReactNode } from "react";
import { CopyButton } from "@/components/ui/copy-button";
import { RelativeTime } from "@/components/ui/relative-time";
import { Skeleton } from "@/components/ui/skeleton";
import type { AssistantSummary } from "@/lib/langgraph/types";
import { routes } from "@/lib/routes";
import type { OptionalColumn } from "@/lib/table-columns";
import { shortId, titleText } from "./assistant-label";
import { metadataText } from "./metadata-text";
import type { RowTags } from "./row-tags";
import { COLUMN } from "./table-columns";

const QUIET = "text-muted-foreground";

type ColumnCellProps = {
  column: OptionalColumn;
  assistant: AssistantSummary;
  slug: string;
  tags: RowTags;
};

/** A column's cell in the row of an assistant. */
export function ColumnCell(props: ColumnCellProps) {
  return <td className={COLUMN[props.column]}>{contentOf(props)}</td>;
}

function contentOf({ column, assistant, slug, tags }: ColumnCellProps): ReactNode {
  switch (column) {
    case "graph":
      return <GraphCell graphId={assistant.graph_id} slug={slug} />;
    case "version":
      return `v${assistant.version}`;
    case "updated":
      return <RelativeTime value={assistant.updated_at} length="narrow" className={QUIET} />;
    case "created":
      return <RelativeTime value={assistant.created_at} length="narrow" className={QUIET} />;
    case "description":
      return <OneLine text={assistant.description ?? ""} />;
    case "tags":
      return <Tags tags={tags} />;
    case "metadata":
      return <OneLine text={metadataText(assistant.metadata)} />;
    case "id":
      return <ShortId id={assistant.assistant_id} />;
  }
}

/** Looks as a GraphBadge, of which a table would hold a hundred. */
function GraphCell({ graphId, slug }: { graphId: string; slug: string }) {
  return (
    <a
      href={routes.graph(slug, graphId)}
      data-row="graph"
      title={`Graph ${titleText(graphId)}`}
      className="block h-5 w-fit max-w-full truncate rounded-sm border border-border px-1.5 font-medium text-muted-foreground text-xs/[18px] tabular-nums hover:bg-accent hover:text-foreground"
    >
      {graphId}
    </a>
  );
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
