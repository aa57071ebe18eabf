import { waysFrom } from "@/lib/graph/node-facts";
import type { Graph } from "@/lib/langgraph/types";

/** Where the run may go from a node. */
export function NodeWays({ graph, id }: { graph: Graph; id: string }) {
  const ways = waysFrom(graph, id);
  if (ways.length === 0) return null;
  return (
    <div>
      <h4 className="font-medium">Goes on to</h4>
      <ul className="text-muted-foreground">
        {ways.map(({ target, conditional }) => (
          <li key={`${target} ${conditional}`} className="break-words">
            {target}
            {conditional && " (on a condition)"}
          </li>
        ))}
      </ul>
    </div>
  );
}
