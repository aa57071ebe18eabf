import { Graph as Drawing, type EdgeLabel, type GraphLabel, layout } from "@dagrejs/dagre";
import type { GraphEdge } from "@/lib/langgraph/types";
import type { VisibleGraph, VisibleGroup, VisibleNode } from "./visible-graph";

type Point = { x: number; y: number };
/** Left, top, width and height in CSS pixels. */
export type Box = { x: number; y: number; width: number; height: number };

export type PlacedNode = VisibleNode & Box;
export type PlacedGroup = VisibleGroup & Box;
export type PlacedEdge = GraphEdge & {
  key: string;
  points: Point[];
  /** What is written at its middle; null where the server says no more than the target's name. */
  label: (Point & { text: string }) | null;
};
export type GraphLayout = {
  nodes: PlacedNode[];
  groups: PlacedGroup[];
  edges: PlacedEdge[];
  width: number;
  height: number;
};

const NODE_HEIGHT = 36;
const PER_LETTER = 7.5;
// Room for a mark on either side of the name.
const NODE_EXTRA = 68;
const NARROWEST = 100;
const WIDEST = 240;
const WIDEST_LABEL = 140;
const NARROWEST_GROUP = 180;
const TITLE = 30;
const LOOP = 28;

const known = new WeakMap<VisibleGraph, GraphLayout>();

/** Where each node, subgraph and edge goes, from top to bottom. The same graph gives the same places. */
export function layoutGraph(graph: VisibleGraph): GraphLayout {
  const placed = known.get(graph) ?? placeGraph(graph);
  known.set(graph, placed);
  return placed;
}

function placeGraph({ nodes, groups, edges }: VisibleGraph): GraphLayout {
  const drawing = new Drawing<GraphLabel, Box & { paddingY?: number }, EdgeLabel>({
    multigraph: true,
    compound: true,
  });
  drawing.setGraph({ rankdir: "TB", nodesep: 36, ranksep: 44, marginx: 20, marginy: 20 });
  for (const { id } of groups) {
    drawing.setNode(groupKey(id), { x: 0, y: 0, width: 0, height: 0 });
  }
  for (const node of nodes) {
    drawing.setNode(nodeKey(node.id), { x: 0, y: 0, ...sizeOf(node) });
  }
  for (const part of groups) {
    if (part.group !== null) drawing.setParent(groupKey(part.id), groupKey(part.group));
  }
  for (const part of nodes) {
    if (part.group !== null) drawing.setParent(nodeKey(part.id), groupKey(part.group));
  }
  edges.forEach((edge, index) => {
    const text = labelOf(edge);
    const width = text === null ? 0 : Math.min(text.length * 6.5 + 12, WIDEST_LABEL);
    const label = { width, height: text === null ? 0 : 18, labelpos: "c" as const };
    drawing.setEdge(nodeKey(edge.source), nodeKey(edge.target), label, `${index}`);
  });
  if (nodes.length > 0) layout(drawing);
  const { width = 0, height = 0 } = drawing.graph();
  return {
    width,
    height,
    nodes: nodes.map((node) => ({ ...node, ...boxOf(drawing.node(nodeKey(node.id))) })),
    groups: groups.map((group) => ({
      ...group,
      ...titled(boxOf(drawing.node(groupKey(group.id)))),
    })),
    edges: edges.map((edge, index) => {
      const placed = drawing.edge(nodeKey(edge.source), nodeKey(edge.target), `${index}`);
      const text = labelOf(edge);
      const { x, y } = placed;
      const isLoop = edge.source === edge.target;
      const points = isLoop ? loop(drawing.node(nodeKey(edge.source))) : (placed.points ?? []);
      const label = text !== null && x !== undefined && y !== undefined ? { text, x, y } : null;
      return { ...edge, key: `${edge.source} ${edge.target} ${index}`, points, label };
    }),
  };
}

/** A smooth path through the points, with straight ends. */
export function edgePath(points: readonly Point[]): string {
  const [first, ...rest] = points;
  const last = rest.at(-1);
  if (!first || !last) return "";
  const bends = rest.slice(0, -1).map((point, index) => {
    const next = rest[index + 1] ?? last;
    const middle = index === rest.length - 2 ? next : between(point, next);
    return `Q${point.x} ${point.y} ${middle.x} ${middle.y}`;
  });
  return [`M${first.x} ${first.y}`, ...(bends.length > 0 ? bends : [`L${last.x} ${last.y}`])].join(
    " ",
  );
}

// Apart, so that a node and a subgraph of one name are two.
const nodeKey = (id: string) => `node ${id}`;
const groupKey = (id: string) => `group ${id}`;

function sizeOf({ name }: VisibleNode): { width: number; height: number } {
  const width = Math.max(NARROWEST, Math.min(widthOf(name), WIDEST));
  return { width, height: NODE_HEIGHT };
}

/** How much room a name takes with its marks. */
export function widthOf(name: string): number {
  return name.length * PER_LETTER + NODE_EXTRA;
}

function boxOf({ x, y, width, height }: Box): Box {
  return { x: x - width / 2, y: y - height / 2, width, height };
}

/** Out of the right side of a node and back into it; dagre's own loop leaves it at a slant. */
function loop({ x, y, width }: Box): Point[] {
  const side = x + width / 2;
  return [
    { x: side, y: y - 8 },
    { x: side + LOOP, y: y - 16 },
    { x: side + LOOP, y: y + 16 },
    { x: side, y: y + 8 },
  ];
}

/** A subgraph's box with room for its title, taken from the space between the ranks. */
function titled({ x, y, width, height }: Box): Box {
  const wide = Math.max(width, NARROWEST_GROUP);
  return { x: x - (wide - width) / 2, y: y - TITLE / 2, width: wide, height: height + TITLE / 2 };
}

function labelOf({ conditional, data, target }: GraphEdge): string | null {
  if (!conditional || data === null || data === "" || data === target) return null;
  return data;
}

function between(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}
