import { useId } from "react";
import { edgePath, type PlacedEdge } from "@/lib/graph/layout-graph";

type Props = { edges: PlacedEdge[]; width: number; height: number };

/** The ways between the nodes. Those taken on a condition are dashed. */
export function GraphEdges({ edges, width, height }: Props) {
  const arrow = useId();
  return (
    <svg
      aria-hidden="true"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      className="pointer-events-none absolute inset-0 text-muted-foreground"
    >
      <defs>
        <marker
          id={arrow}
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerWidth="7"
          markerHeight="7"
          orient="auto-start-reverse"
        >
          <path d="M0 0.5 L8 4 L0 7.5 Z" fill="currentColor" />
        </marker>
      </defs>
      {edges.map(({ key, points, conditional }) => (
        <path
          key={key}
          d={edgePath(points)}
          fill="none"
          stroke="currentColor"
          strokeWidth="1.25"
          strokeDasharray={conditional ? "5 4" : undefined}
          markerEnd={`url(#${arrow})`}
        />
      ))}
    </svg>
  );
}

export function EdgeLabels({ edges }: Pick<Props, "edges">) {
  return edges.map(
    ({ key, label }) =>
      label && (
        <span
          key={key}
          title={label.text}
          style={{ left: label.x, top: label.y }}
          className="absolute max-w-35 -translate-x-1/2 -translate-y-1/2 truncate rounded-full border border-border bg-background px-1.5 text-muted-foreground text-xs"
        >
          {label.text}
        </span>
      ),
  );
}
