"use client";

import { Maximize, ZoomIn, ZoomOut } from "lucide-react";
import { type KeyboardEvent, useMemo } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { KEYBOARD_SCROLL } from "@/components/ui/keyboard-scroll";
import { layoutGraph } from "@/lib/graph/layout-graph";
import type { VisibleGraph } from "@/lib/graph/visible-graph";
import type { NodeStatus } from "@/lib/run/node-status";
import { isShortcut } from "@/lib/shortcuts";
import { EdgeLabels, GraphEdges } from "./graph-edges";
import { FoldButton, GroupBox, GroupTitle } from "./graph-group";
import { GraphNode } from "./graph-node";
import { useDrag } from "./use-drag";
import { useZoom } from "./use-zoom";

type Props = {
  name: string;
  graph: VisibleGraph;
  statuses: ReadonlyMap<string, NodeStatus>;
  pauses: (id: string) => boolean;
  selected: string | null;
  onSelect: (id: string) => void;
  onFold: (id: string) => void;
};

/** The graph as a drawing that scrolls. Nodes are buttons, so the keyboard reaches all of them. */
export function GraphCanvas(props: Props) {
  const { name, graph, statuses, pauses, selected, onSelect, onFold } = props;
  const layout = useMemo(() => layoutGraph(graph), [graph]);
  const { nodes, groups, edges, width, height } = layout;
  const zoom = useZoom(layout);
  const drag = useDrag();
  const partOf = (id: string) => ({
    status: statuses.get(id),
    pauses: pauses(id),
    selected: id === selected,
    onSelect,
  });

  function zoomByKey(event: KeyboardEvent) {
    if (isShortcut(event, "zoomIn")) zoom.zoomIn();
    else if (isShortcut(event, "zoomOut")) zoom.zoomOut();
    else if (isShortcut(event, "fitGraph")) zoom.fit();
    else return;
    event.preventDefault();
  }

  return (
    <div className="relative min-w-0 flex-1">
      <section
        ref={zoom.attach}
        aria-label={`Drawing of ${name}`}
        {...KEYBOARD_SCROLL}
        className="flex h-full cursor-grab overflow-auto rounded-md active:cursor-grabbing"
        onKeyDown={zoomByKey}
        {...drag}
      >
        <div
          className="relative m-auto shrink-0"
          style={{
            width: width * zoom.scale,
            height: height * zoom.scale,
            visibility: zoom.isMeasured ? "visible" : "hidden",
          }}
        >
          <div
            className="absolute top-0 left-0 origin-top-left"
            style={{ width, height, transform: `scale(${zoom.scale})` }}
          >
            {groups.map((group) => (
              <GroupBox key={group.id} group={group} />
            ))}
            <GraphEdges edges={edges} width={width} height={height} />
            <EdgeLabels edges={edges} />
            {groups.map((group) => (
              <GroupTitle key={group.id} group={group} {...partOf(group.id)} onFold={onFold} />
            ))}
            {nodes.map((node) => (
              <GraphNode key={node.id} node={node} {...partOf(node.id)} />
            ))}
            {nodes.map(
              ({ id, kind, ...node }) =>
                kind === "subgraph" && (
                  <FoldButton
                    key={id}
                    name={node.name}
                    open={false}
                    left={node.x + node.width - 13}
                    top={node.y + node.height / 2 - 13}
                    onFold={() => onFold(id)}
                  />
                ),
            )}
          </div>
        </div>
      </section>
      <div className="absolute right-2 bottom-2 flex rounded-md border border-border bg-background">
        <IconButton
          label="Zoom out"
          size="sm"
          icon={<ZoomOut />}
          aria-disabled={!zoom.canZoomOut}
          onClick={zoom.zoomOut}
        />
        <IconButton
          label="Zoom in"
          size="sm"
          icon={<ZoomIn />}
          aria-disabled={!zoom.canZoomIn}
          onClick={zoom.zoomIn}
        />
        <IconButton label="Fit" size="sm" icon={<Maximize />} onClick={zoom.fit} />
      </div>
    </div>
  );
}
