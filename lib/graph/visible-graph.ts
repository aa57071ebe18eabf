import type { Graph, GraphEdge, GraphNode } from "@/lib/langgraph/types";

/** What a node is to a person: the ends, a node of the graph, or a subgraph folded into one box. */
export type VisibleNode = {
  /** The path within the graph, `parent:child`. */
  id: string;
  name: string;
  kind: "start" | "end" | "node" | "subgraph";
  /** The unfolded subgraph that it stands in. */
  group: string | null;
  /** What the server says of it; null for a subgraph, which the server gives as its nodes alone. */
  node: GraphNode | null;
};
export type VisibleGroup = { id: string; name: string; group: string | null };
export type VisibleGraph = { nodes: VisibleNode[]; groups: VisibleGroup[]; edges: GraphEdge[] };

/**
 * The graph with the subgraphs of `folded` (paths) drawn as one box each. Edges lead to what is in
 * sight; those within a folded subgraph, those without both their nodes, and doubles are left out.
 */
export function visibleGraph({ nodes, edges }: Graph, folded: ReadonlySet<string>): VisibleGraph {
  const own = new Set(nodes.map(({ id }) => id));
  const shownId = (id: string) => ancestors(id, own).find((path) => folded.has(path)) ?? id;
  const visible = new Map<string, VisibleNode>();
  const groups = new Map<string, VisibleGroup>();
  for (const node of nodes) {
    const id = shownId(node.id);
    const above = ancestors(id, own);
    above.forEach((path, index) => {
      groups.set(path, { id: path, name: nameIn(path), group: above[index - 1] ?? null });
    });
    const isSubgraph = id !== node.id;
    visible.set(id, {
      id,
      name: own.has(id) && above.length === 0 ? id : nameIn(id),
      kind: isSubgraph ? "subgraph" : kindOf(id),
      group: above.at(-1) ?? null,
      node: isSubgraph ? null : node,
    });
  }
  const drawn = new Map<string, GraphEdge>();
  for (const edge of edges) {
    if (!own.has(edge.source) || !own.has(edge.target)) continue;
    const [source, target] = [shownId(edge.source), shownId(edge.target)];
    if (source === target && edge.source !== edge.target) continue;
    const key = JSON.stringify([source, target, edge.conditional, edge.data]);
    drawn.set(key, { ...edge, source, target });
  }
  return { nodes: [...visible.values()], groups: [...groups.values()], edges: [...drawn.values()] };
}

/** Every subgraph's path. */
export function subgraphsOf({ nodes }: Graph): string[] {
  const own = new Set(nodes.map(({ id }) => id));
  return [...new Set(nodes.flatMap(({ id }) => ancestors(id, own)))];
}

/** The subgraphs around a node, outermost first: `a:b:c` stands in `a` and in `a:b`. */
function ancestors(id: string, own: ReadonlySet<string>): string[] {
  const parts = id.split(":");
  const paths = parts.slice(1).map((_, index) => parts.slice(0, index + 1).join(":"));
  // A node of that very name is no subgraph, and so its colon is only a colon.
  return paths.some((path) => path === "" || own.has(path)) ? [] : paths;
}

function nameIn(path: string): string {
  return path.slice(path.lastIndexOf(":") + 1);
}

function kindOf(id: string): VisibleNode["kind"] {
  if (id === "__start__") return "start";
  return id === "__end__" ? "end" : "node";
}
