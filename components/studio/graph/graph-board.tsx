"use client";

import { useMemo, useState } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import { subgraphsOf, visibleGraph } from "@/lib/graph/visible-graph";
import type { Graph } from "@/lib/langgraph/types";
import { pausesAt } from "@/lib/run/breakpoints";
import { nodeStatuses } from "@/lib/run/node-status";
import type { DraftEditing } from "../draft/use-draft-editing";
import type { StudioRun } from "../use-run";
import type { StudioView } from "../use-studio-view";
import type { StudioTarget } from "../use-target";
import { GraphCanvas } from "./graph-canvas";
import { NodePanel } from "./node-panel";

type Props = {
  graph: Graph;
  target: StudioTarget;
  view: StudioView;
  run: StudioRun;
  editing: DraftEditing;
};

// Beyond this the layout takes seconds, and nobody could read it.
const MOST_DRAWN = 300;
const MOST_UNFOLDED = 60;

/** The drawing, and beside it the node that a person chose. */
export function GraphBoard({ graph, target, view, run, editing }: Props) {
  const [folded, setFolded] = useState<ReadonlySet<string>>(
    () => new Set(graph.nodes.length > MOST_UNFOLDED ? subgraphsOf(graph) : []),
  );
  const chosen = view.node;
  const seen = useMemo(() => visibleGraph(graph, folded), [graph, folded]);
  const statuses = nodeStatuses(run.state);
  const whole = useMemo(() => visibleGraph(graph, new Set(subgraphsOf(graph))), [graph]);
  const pausable = whole.nodes
    .filter(({ kind }) => kind === "node" || kind === "subgraph")
    .map(({ id }) => id);
  const box = seen.groups.find(({ id }) => id === chosen);
  const node =
    seen.nodes.find(({ id }) => id === chosen) ??
    (box ? { ...box, kind: "subgraph" as const, node: null } : undefined);

  if (seen.nodes.length > MOST_DRAWN) {
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
          onFold={(id) =>
            setFolded((now) => {
              const next = new Set(now);
              if (!next.delete(id)) next.add(id);
              return next;
            })
          }
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
