"use client";

import { useQuery } from "@tanstack/react-query";
import { GraphSkeleton } from "@/components/graph-drawing/graph-skeleton";
import { useLangGraph } from "@/components/shell/deployment-provider";
import { QueryError } from "@/components/shell/query-error";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { toRosterError } from "@/lib/errors";
import { assistantQueries } from "@/lib/langgraph/queries";
import { ALL_NODES, NO_BREAKPOINTS } from "@/lib/run/breakpoints";
import type { DraftEditing } from "../draft/use-draft-editing";
import type { StudioRun } from "../use-run";
import type { StudioView } from "../use-studio-view";
import type { StudioTarget } from "../use-target";
import { GraphBoard } from "./graph-board";

type Props = {
  target: StudioTarget;
  view: StudioView;
  run: StudioRun;
  editing: DraftEditing;
};

/** The graph of the assistant, drawn, with what the run does in it. */
export function GraphSection({ target, view, run, editing }: Props) {
  const client = useLangGraph();
  const { assistant_id, graph_id } = target.assistant;
  const graph = useQuery(assistantQueries(client).graph(assistant_id));
  return (
    <Section
      title="Graph"
      description="A dashed line is taken on a condition. Choose a node to see what it uses and does."
      actions={graph.data && graph.data.nodes.length > 0 && <Breakpoints view={view} />}
    >
      {graph.data ? (
        graph.data.nodes.length === 0 ? (
          <EmptyState title="This graph has no nodes to draw">
            The server answered with an empty graph. It can still be run with the form below.
          </EmptyState>
        ) : (
          <GraphBoard graph={graph.data} target={target} view={view} run={run} editing={editing} />
        )
      ) : graph.error ? (
        <div>
          {toRosterError(graph.error).code === "not_found" ? (
            <EmptyState
              title="The server has no drawing of this graph"
              action={
                <Button size="sm" variant="outline" onClick={() => void graph.refetch()}>
                  Try again
                </Button>
              }
            >
              It does not know the graph {graph_id}, or cannot tell its nodes. The form below may
              still run it.
            </EmptyState>
          ) : (
            <QueryError error={graph.error} onRetry={() => void graph.refetch()} />
          )}
        </div>
      ) : (
        <GraphSkeleton />
      )}
    </Section>
  );
}

const EVERY = [
  ["before", "Pause before every node"],
  ["after", "Pause after every node"],
] as const;

function breakpointWords({ before, after }: Pick<StudioView, "before" | "after">): string {
  const [allBefore, allAfter] = [before.includes("*"), after.includes("*")];
  if (allBefore && allAfter) return "Pauses before and after every node";
  const count = (allBefore ? after : allAfter ? before : [...before, ...after]).length;
  const named = count === 1 ? "1 breakpoint" : `${count} breakpoints`;
  if (!allBefore && !allAfter) return named;
  const all = `Pauses ${allBefore ? "before" : "after"} every node`;
  return count === 0 ? all : `${all}, and ${named}`;
}

function Breakpoints({ view }: { view: StudioView }) {
  const { before, after, pauseAt } = view;
  const count = before.length + after.length;
  return (
    <>
      {count > 0 && <span className="text-muted-foreground text-sm">{breakpointWords(view)}</span>}
      {EVERY.filter(([place]) => !view[place].includes("*")).map(([place, label]) => (
        <Button
          key={place}
          size="sm"
          variant="outline"
          onClick={() => pauseAt({ before, after, [place]: ALL_NODES })}
        >
          {label}
        </Button>
      ))}
      {count > 0 && (
        <Button size="sm" variant="outline" onClick={() => pauseAt(NO_BREAKPOINTS)}>
          Clear breakpoints
        </Button>
      )}
    </>
  );
}
