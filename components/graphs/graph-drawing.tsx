"use client";

import { useQuery } from "@tanstack/react-query";
import { X } from "lucide-react";
import { useQueryStates } from "nuqs";
import { GraphCanvas } from "@/components/graph-drawing/graph-canvas";
import { GraphSkeleton } from "@/components/graph-drawing/graph-skeleton";
import { NodeWays } from "@/components/graph-drawing/node-ways";
import { useFolding } from "@/components/graph-drawing/use-folding";
import { useLangGraph } from "@/components/shell/deployment-provider";
import { QueryError } from "@/components/shell/query-error";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { IconButton } from "@/components/ui/icon-button";
import { KEYBOARD_SCROLL } from "@/components/ui/keyboard-scroll";
import { Section } from "@/components/ui/section";
import { toRosterError } from "@/lib/errors";
import { formatCount } from "@/lib/format";
import { layoutGraph } from "@/lib/graph/layout-graph";
import { nodeSentence } from "@/lib/graph/node-facts";
import type { VisibleNode } from "@/lib/graph/visible-graph";
import { graphViewParsers } from "@/lib/graph-view";
import { assistantQueries } from "@/lib/langgraph/queries";
import type { Graph, GraphNode } from "@/lib/langgraph/types";
import { NodeFields } from "./node-fields";

type GraphDrawingProps = {
  graphId: string;
  /** Through which the graph is asked. */
  assistantId: string;
};

const NO_STATUSES = new Map<string, never>();

/** The graph drawn, to be looked at: which nodes there are, where they lead, what each uses. */
export function GraphDrawing({ graphId, assistantId }: GraphDrawingProps) {
  const graph = useQuery(assistantQueries(useLangGraph()).graph(assistantId));
  const { data, error, refetch } = graph;
  return (
    <Section
      title="Drawing"
      description="A dashed line is taken on a condition. Choose a node to see what it is."
    >
      {data && data.nodes.length > 0 && (
        <Board graph={data} graphId={graphId} assistantId={assistantId} />
      )}
      {data?.nodes.length === 0 && (
        <EmptyState title="This graph has no nodes to draw">
          The server answered with an empty graph.
        </EmptyState>
      )}
      {!data && !error && <GraphSkeleton />}
      {error &&
        (toRosterError(error).code === "not_found" ? (
          <EmptyState
            title="The server has no drawing of this graph"
            action={
              <Button size="sm" variant="outline" onClick={() => void refetch()}>
                Try again
              </Button>
            }
          >
            It no longer knows the graph, or cannot tell its nodes. Its assistants are still there.
          </EmptyState>
        ) : (
          <QueryError error={error} onRetry={() => void refetch()} />
        ))}
    </Section>
  );
}

function Board({ graph, graphId, assistantId }: GraphDrawingProps & { graph: Graph }) {
  const { seen, isTooLarge, fold } = useFolding(graph);
  const [{ node: chosen }, setView] = useQueryStates(graphViewParsers);
  const box = seen.groups.find(({ id }) => id === chosen);
  const node =
    seen.nodes.find(({ id }) => id === chosen) ??
    (box ? { ...box, kind: "subgraph" as const, node: null } : undefined);
  if (isTooLarge) return <TooLarge graph={graph} />;
  return (
    <div className="-m-4 flex max-md:flex-col">
      <div className="relative min-w-0 max-md:flex-none md:flex-1">
        {/* As high as the drawing needs; what is laid over it has no height of its own. */}
        <div
          aria-hidden
          style={{ height: layoutGraph(seen).height }}
          className="max-h-80 min-h-40 md:max-h-[clamp(18rem,52dvh,36rem)]"
        />
        <div className="absolute inset-0 flex">
          <GraphCanvas
            name={graphId}
            graph={seen}
            statuses={NO_STATUSES}
            pauses={() => false}
            selected={node ? chosen : null}
            onSelect={(id) => void setView({ node: id === chosen ? null : id })}
            onFold={fold}
          />
        </div>
      </div>
      {node && (
        <NodeAside
          key={node.id}
          graph={graph}
          node={node}
          assistantId={assistantId}
          onClose={() => void setView({ node: null })}
        />
      )}
    </div>
  );
}

type NodeAsideProps = {
  graph: Graph;
  node: Pick<VisibleNode, "id" | "name" | "kind"> & { node: GraphNode | null };
  assistantId: string;
  onClose: () => void;
};

function NodeAside({ graph, node, assistantId, onClose }: NodeAsideProps) {
  const { id, name, kind } = node;
  return (
    <aside
      aria-label={`Node ${name}`}
      className="flex min-w-0 flex-col gap-3 overflow-y-auto rounded-br-lg border-border p-3 text-sm max-md:border-t md:max-h-[clamp(18rem,52dvh,36rem)] md:w-80 md:shrink-0 md:border-l"
    >
      <div className="-mb-2 flex items-start gap-2">
        <h3 className="min-w-0 flex-1 break-words pt-0.5 font-semibold" title={id}>
          {name}
        </h3>
        <IconButton label="Close the node" size="sm" icon={<X />} onClick={onClose} />
      </div>
      <p className="break-words text-muted-foreground">{nodeSentence(kind, node.node)}</p>
      <NodeWays graph={graph} id={id} />
      {kind !== "start" && kind !== "end" && <NodeFields node={name} assistantId={assistantId} />}
    </aside>
  );
}

/** The nodes of a graph that nobody could read as a drawing. */
function TooLarge({ graph }: { graph: Graph }) {
  const { nodes, edges } = graph;
  return (
    <div className="flex flex-col gap-2">
      <p className="text-pretty text-sm">
        This graph has {formatCount(nodes.length)} nodes and {formatCount(edges.length)} edges, too
        many to draw. These are its nodes:
      </p>
      <ul
        aria-label="Nodes"
        {...KEYBOARD_SCROLL}
        className="max-h-72 columns-[14rem] gap-x-6 overflow-y-auto rounded-md border border-border p-3 text-sm"
      >
        {nodes.map(({ id }) => (
          <li key={id} className="truncate leading-6" title={id}>
            {id}
          </li>
        ))}
      </ul>
    </div>
  );
}
