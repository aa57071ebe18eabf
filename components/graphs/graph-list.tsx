import type { UseQueryResult } from "@tanstack/react-query";
import { Workflow } from "lucide-react";
import type { MouseEvent } from "react";
import { flushSync } from "react-dom";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { formatCount } from "@/lib/format";
import type { GraphSummary } from "@/lib/langgraph/graph-summary";
import type { Assistant } from "@/lib/langgraph/types";
import { GraphRow } from "./graph-row";

type GraphListProps = {
  graphs: string[];
  /** One for each graph, in the same order. */
  summaries: UseQueryResult<GraphSummary>[];
  defaults: Assistant[];
  /** How many more there are. */
  hidden: number;
  onMore: () => void;
  /** Set while something is looked for. */
  onClear: (() => void) | undefined;
};

export function GraphList(props: GraphListProps) {
  const { graphs, summaries, defaults, hidden, onMore, onClear } = props;

  function showMore({ currentTarget }: MouseEvent<HTMLElement>) {
    const list = currentTarget.closest("section")?.querySelector("ul");
    flushSync(onMore);
    // The button moves on or goes, so the focus goes on with what it brought.
    list?.children[graphs.length]?.querySelector("button")?.focus();
  }

  if (graphs.length === 0) {
    return (
      <Card>
        <EmptyState
          icon={<Workflow />}
          title={onClear ? "No graph has this in its name" : "The server lists no graphs"}
          action={onClear && <Button onClick={onClear}>Clear search</Button>}
        >
          {!onClear &&
            "Graphs are listed by the default assistant that the server makes of each. Those of a server that makes none are in the table."}
        </EmptyState>
      </Card>
    );
  }
  return (
    <section aria-label="Graphs" className="flex flex-col gap-3">
      <Card>
        <ul className="divide-y divide-border">
          {graphs.map((graph, index) => (
            <GraphRow
              key={graph}
              graphId={graph}
              summary={summaries[index]}
              ownDefaults={defaults.filter(({ graph_id }) => graph_id === graph)}
            />
          ))}
        </ul>
      </Card>
      {hidden > 0 && (
        <Button variant="outline" className="self-center" onClick={showMore}>
          Show more ({formatCount(hidden)} left)
        </Button>
      )}
    </section>
  );
}
