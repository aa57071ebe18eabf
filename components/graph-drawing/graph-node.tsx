import { Pause } from "lucide-react";
import { cn } from "@/components/ui/cn";
import type { Box } from "@/lib/graph/layout-graph";
import type { VisibleNode } from "@/lib/graph/visible-graph";
import type { NodeStatus } from "@/lib/run/node-status";
import { STATUS_BORDER, STATUS_WORDS, StatusMark } from "./status-mark";

type Props = {
  node: Pick<VisibleNode, "id" | "name" | "kind"> & Box;
  status: NodeStatus | undefined;
  pauses: boolean;
  selected: boolean;
  onSelect: (id: string) => void;
};

/** A node: its name, how it stands in the run, and whether the run pauses at it. */
export function GraphNode({ node, status, pauses, selected, onSelect }: Props) {
  const { id, name, kind, x, y, width, height } = node;
  const isEnd = kind === "start" || kind === "end";
  const words = [
    name,
    kind === "subgraph" ? "subgraph" : null,
    status ? STATUS_WORDS[status] : null,
    pauses ? "breakpoint" : null,
  ];
  return (
    <button
      type="button"
      aria-label={words.filter((word) => word !== null).join(", ")}
      aria-pressed={selected}
      title={name}
      style={{ left: x, top: y, width, height }}
      className={cn(
        "absolute flex cursor-pointer items-center justify-center gap-1.5 border px-2.5 font-medium text-sm hover:bg-muted focus-visible:outline-2 focus-visible:outline-ring focus-visible:outline-offset-2",
        isEnd ? "rounded-full text-muted-foreground" : "rounded-md",
        kind === "subgraph" && "border-double border-3",
        status ? STATUS_BORDER[status] : "border-input",
        selected ? "bg-accent outline-1 outline-foreground" : "bg-background",
      )}
      onClick={() => onSelect(id)}
    >
      {status && <StatusMark status={status} />}
      <span className="truncate">{name}</span>
      {pauses && <Pause aria-hidden className="size-3.5 shrink-0 fill-current text-warning" />}
    </button>
  );
}
