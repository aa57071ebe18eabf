"use client";

import { useMemo, useState } from "react";
import { subgraphsOf, visibleGraph } from "@/lib/graph/visible-graph";
import type { Graph } from "@/lib/langgraph/types";

// Beyond this the layout takes seconds, and nobody could read it.
const MOST_DRAWN = 300;
const MOST_UNFOLDED = 60;

/** The graph as it is drawn: its subgraphs unfolded, or folded by whoever looks, or as it is large. */
export function useFolding(graph: Graph) {
  const [folded, setFolded] = useState<ReadonlySet<string>>(
    () => new Set(graph.nodes.length > MOST_UNFOLDED ? subgraphsOf(graph) : []),
  );
  const seen = useMemo(() => visibleGraph(graph, folded), [graph, folded]);
  return {
    seen,
    isTooLarge: seen.nodes.length > MOST_DRAWN,
    fold: (id: string) =>
      setFolded((now) => {
        const next = new Set(now);
        if (!next.delete(id)) next.add(id);
        return next;
      }),
  };
}
