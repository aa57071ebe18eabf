import type { ReactNode } from "react";
import { buttonClass } from "@/components/ui/button-class";
import { COPY_ICON, type CopyState } from "@/components/ui/copy-button";
import { TimeText } from "@/components/ui/relative-time";
import { Skeleton } from "@/components/ui/skeleton";
import type { AssistantSummary } from "@/lib/langgraph/types";
import { routes } from "@/lib/routes";
import type { OptionalColumn } from "@/lib/table-columns";
import { shortId, titleText } from "./assistant-label";
import { metadataText } from "./metadata-text";
import type { RowTags } from "./row-tags";
import { COLUMN } from "./table-columns";
import type { CopyId } from "./use-row-copy";

const QUIET = "text-muted-foreground";
const COPY = buttonClass({
  variant: "ghost",
  size: "icon",
  className: "ml-0.5 size-7 align-middle text-muted-foreground",
});

type CellsProps = {
  assistant: AssistantSummary;
  slug: string;
  /** Null on the server and while hydrating. */
  now: number | null;
  tags: RowTags;
  copyState: CopyState;
  onCopy: CopyId;
};

/** The cells of a row's columns. No components: one for each cell would be half of those on the page. */
export function rowCells(columns: readonly OptionalColumn[], props: CellsProps): ReactNode[] {
  return columns.map((column) => (
    <td key={column} className={COLUMN[column]}>
      {contentOf(column, props)}
    </td>
  ));
}

function contentOf(column: OptionalColumn, props: CellsProps): ReactNode {
  const { assistant, slug, now, tags } = props;
  switch (column) {
    case "graph":
      return graphLink(assistant.graph_id, slug);
    case "version":
      return `v${assistant.version}`;
    case "updated":
      return <TimeText value={assistant.updated_at} now={now} length="narrow" className={QUIET} />;
    case "created":
      return <TimeText value={assistant.created_at} now={now} length="narrow" className={QUIET} />;
    case "description":
      return oneLine(assistant.description ?? "");
    case "tags":
      if (tags === undefined) return <Skeleton className="w-20 max-w-full" />;
      return oneLine(tags ?? "could not be read");
    case "metadata":
      return oneLine(metadataText(assistant.metadata));
    case "id":
      return idAndCopy(props);
  }
}

/** Looks as a GraphBadge, which brings a link of its own. */
function graphLink(graphId: string, slug: string) {
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

function oneLine(text: string) {
  return (
    <span title={titleText(text)} className={`block truncate ${QUIET}`}>
      {text}
    </span>
  );
}

function idAndCopy({ assistant: { assistant_id: id }, copyState, onCopy }: CellsProps) {
  return (
    <>
      <code title={id} className="align-middle font-mono text-muted-foreground text-xs">
        {shortId(id)}
      </code>
      <button
        type="button"
        data-tip
        aria-label="Copy ID"
        onClick={(press) => onCopy(id, press.currentTarget)}
        className={copyState === "idle" ? `${COPY} icon-copy` : COPY}
      >
        {copyState === "idle" ? null : COPY_ICON[copyState]}
      </button>
    </>
  );
}
