import { ChevronDown } from "lucide-react";
import { cn } from "@/components/ui/cn";
import { type PlacedGroup, widthOf } from "@/lib/graph/layout-graph";
import type { NodeStatus } from "@/lib/run/node-status";
import { GraphNode } from "./graph-node";

type Props = {
  group: PlacedGroup;
  status: NodeStatus | undefined;
  pauses: boolean;
  selected: boolean;
  onSelect: (id: string) => void;
  onFold: (id: string) => void;
};

const TITLE_HEIGHT = 26;

/** The ground of a subgraph. Its title is apart, as edges run over the one and under the other. */
export function GroupBox({ group: { x, y, width, height } }: Pick<Props, "group">) {
  return (
    <div
      style={{ left: x, top: y, width, height }}
      className="pointer-events-none absolute rounded-lg border border-input bg-muted/50"
    />
  );
}

/** The subgraph as a node, on the edge of its box, and the button that folds it. */
export function GroupTitle({ group, onFold, ...rest }: Props) {
  const { id, name, x, y, width } = group;
  return (
    <>
      <GraphNode
        {...rest}
        node={{
          id,
          name,
          kind: "subgraph",
          x: x + 6,
          y: y - TITLE_HEIGHT / 2,
          width: Math.min(width - 42, widthOf(name)),
          height: TITLE_HEIGHT,
        }}
      />
      <FoldButton
        name={name}
        open
        left={x + width - 32}
        top={y - TITLE_HEIGHT / 2}
        onFold={() => onFold(id)}
      />
    </>
  );
}

type FoldProps = { name: string; open: boolean; left: number; top: number; onFold: () => void };

export function FoldButton({ name, open, left, top, onFold }: FoldProps) {
  return (
    <button
      type="button"
      aria-label={`Nodes of ${name}`}
      aria-expanded={open}
      style={{ left, top }}
      className="absolute flex size-6.5 cursor-pointer items-center justify-center rounded-md border border-input bg-background text-muted-foreground hover:bg-muted hover:text-foreground focus-visible:outline-2 focus-visible:outline-ring"
      onClick={onFold}
    >
      <ChevronDown aria-hidden className={cn("size-4", open && "rotate-180")} />
    </button>
  );
}
