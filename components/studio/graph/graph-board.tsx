"use client";

import { useMemo } from "react";
import { GraphCanvas } from "@/components/graph-drawing/graph-canvas";
import { useFolding } from "@/components/graph-drawing/use-folding";
import { EmptyState } from "@/components/ui/empty-state";
import { subgraphsOf, visibleGraph } from "@/lib/graph/visible-graph";
import type { Graph } from "@/lib/langgraph/types";
import { pausesAt } from "@/lib/run/breakpoints";
import { nodeStatuses } from "@/lib/run/node-status";
import type { DraftEditing } from "../draft/use-draft-editing";
import type { StudioRun } from "../use-run";
import type { StudioView } from "../use-studio-view";
import type { StudioTarget } from "../use-target";
import { NodePanel } from "./node-panel";

type Props = {
  graph: Graph;
  target: StudioTarget;
  view: StudioView;
  run: StudioRun;
  editing: DraftEditing;
};

/** The drawing, and beside it the node that a person chose. */
export function GraphBoard({ graph, target, view, run, editing }: Props) {
  const { seen, isTooLarge, fold } = useFolding(graph);
  const chosen = view.node;
  const statuses = nodeStatuses(run.state);
  const whole = useMemo(() => visibleGraph(graph, new Set(subgraphsOf(graph))), [graph]);
  const pausable = whole.nodes
    .filter(({ kind }) => kind === "node" || kind === "subgraph")
    .map(({ id }) => id);
  const box = seen.groups.find(({ id }) => id === chosen);
  const node =
    seen.nodes.find(({ id }) => id === chosen) ??
    (box ? { ...box, kind: "subgraph" as const, node: null } : undefined);

  if (isTooLarge) {
    return (
      <EmptyState title={`This graph has ${seen.nodes.length} nodes, too many to draw`}>
        It runs all the same: the steps below name each node as it ends.
      </EmptyState>
    );
  }
  return (
    <div className="-m-4 flex max-md:flex-col md:h-[clamp(18rem,52dvh,36rem)]">
      <div className="flex min-h-0 min-w-0 flex-1 max-md:h-80">
        <GraphCanvas
          name={target.assistant.graph_id}
          graph={seen}
          statuses={statuses}
          pauses={(id) =>
            pausable.includes(id) && (pausesAt(view.before, id) || pausesAt(view.after, id))
          }
          selected={node ? chosen : null}
          onSelect={(id) => view.showNode(id === chosen ? null : id)}
          onFold={fold}
        />
      </div>
      {node && (
        <NodePanel
          key={node.id}
          node={node}
          graph={graph}
          status={statuses.get(node.id)}
          run={run}
          target={target}
          view={view}
          editing={editing}
          pausable={pausable}
          onClose={() => view.showNode(null)}
        />
      )}
    </div>
  );
}
