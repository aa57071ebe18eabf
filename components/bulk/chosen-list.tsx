import { assistantLabel, shorten } from "@/components/assistants/assistant-label";
import { Badge } from "@/components/ui/badge";
import { formatCount } from "@/lib/format";
import type { Selected } from "@/lib/selection";
import { CappedList } from "./capped-list";

/** Which assistants it is about: how many of each graph, and their names. */
export function ChosenList({ items }: { items: readonly Selected[] }) {
  const graphs = new Map<string, number>();
  for (const { graph_id: graph } of items) graphs.set(graph, (graphs.get(graph) ?? 0) + 1);
  return (
    <div className="flex flex-col gap-2 text-sm">
      <ul aria-label="By graph" className="flex flex-wrap gap-x-3 gap-y-1">
        {[...graphs].map(([graph, count]) => (
          <li key={graph} className="flex min-w-0 items-center gap-1.5 tabular-nums">
            <Badge tone="outline" className="min-w-0 shrink">
              {graph}
            </Badge>
            {formatCount(count)}
          </li>
        ))}
      </ul>
      <CappedList
        label="Names"
        items={items}
        className="flex max-h-32 flex-col gap-0.5 overflow-y-auto rounded-md border border-border px-3 py-1.5 text-muted-foreground"
        line="shrink-0 truncate"
      >
        {(item) => <bdi>{shorten(assistantLabel(item), 120)}</bdi>}
      </CappedList>
    </div>
  );
}
