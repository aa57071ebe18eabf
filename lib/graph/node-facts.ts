import type { Graph, GraphNode } from "@/lib/langgraph/types";
import { asObject } from "@/lib/langgraph/values";
import type { VisibleNode } from "./visible-graph";

/** What a node is, in a sentence. Servers give its class as a path, its name, or nothing useful. */
export function nodeSentence(kind: VisibleNode["kind"], node: GraphNode | null): string {
  if (kind === "start") return "Where a run begins.";
  if (kind === "end") return "Where a run ends.";
  if (kind === "subgraph") return "A subgraph: a graph of its own, run as one node.";
  const { id } = asObject(node?.data ?? null);
  const type = Array.isArray(id) ? id.at(-1) : null;
  const tools = toolsOf(node);
  if (tools.length > 0) return `Runs tools: ${tools.join(", ")}.`;
  if (typeof type !== "string" || /^Runnable(Callable|Lambda)?$/.test(type)) return "A function.";
  return `A ${type}.`;
}

export type Way = { target: string; conditional: boolean };

/** Where the run may go from a node, or from any node of a subgraph to outside of it. */
export function waysFrom({ edges }: Pick<Graph, "edges">, id: string): Way[] {
  const within = (path: string) => path === id || path.startsWith(`${id}:`);
  const ways = edges.filter(
    ({ source, target }) => within(source) && (source === id || !within(target)),
  );
  return [...new Map(ways.map((way) => [`${way.target} ${way.conditional}`, way])).values()].map(
    ({ target, conditional }) => ({ target, conditional }),
  );
}

function toolsOf(node: GraphNode | null): string[] {
  const tools = node?.metadata.__tools;
  return Array.isArray(tools) ? tools.filter((tool) => typeof tool === "string") : [];
}
