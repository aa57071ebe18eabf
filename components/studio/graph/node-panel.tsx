"use client";

import { X } from "lucide-react";
import { NodeWays } from "@/components/graph-drawing/node-ways";
import { STATUS_WORDS } from "@/components/graph-drawing/status-mark";
import { cn } from "@/components/ui/cn";
import { IconButton } from "@/components/ui/icon-button";
import { nodeSentence } from "@/lib/graph/node-facts";
import type { VisibleNode } from "@/lib/graph/visible-graph";
import type { Graph } from "@/lib/langgraph/types";
import type { NodeStatus } from "@/lib/run/node-status";
import type { DraftEditing } from "../draft/use-draft-editing";
import type { StudioRun } from "../use-run";
import type { StudioView } from "../use-studio-view";
import type { StudioTarget } from "../use-target";
import { NodeBreakpoints } from "./node-breakpoints";
import { NodeConfig } from "./node-config";
import { NodeLast } from "./node-last";

type Props = {
  node: Pick<VisibleNode, "id" | "name" | "kind" | "node">;
  graph: Graph;
  status: NodeStatus | undefined;
  run: StudioRun;
  target: StudioTarget;
  view: StudioView;
  editing: DraftEditing;
  /** Every node that a run can pause at. */
  pausable: string[];
  onClose: () => void;
};

/** One node: what it is, the configuration that it uses, its breakpoints and what it last did. */
export function NodePanel(props: Props) {
  const { node, graph, status, run, view, editing, pausable, onClose } = props;
  const { id, name, kind } = node;
  return (
    <aside
      aria-label={`Node ${name}`}
      className={cn(
        "min-w-0 overflow-y-auto rounded-br-lg border-border text-sm max-md:rounded-bl-lg max-md:border-t md:shrink-0 md:border-l",
        editing.session?.atNode?.id === id ? "md:w-96" : "md:w-80",
      )}
    >
      {/* Not the padding of what scrolls: the bar of a form sticks to its edge. */}
      <div className="flex min-w-0 flex-col gap-3 p-3">
        <div className="-mb-2 flex items-start gap-2">
          <h3 className="min-w-0 flex-1 break-words pt-0.5 font-semibold" title={id}>
            {name}
          </h3>
          <IconButton label="Close the node" size="sm" icon={<X />} onClick={onClose} />
        </div>
        <p className="break-words text-muted-foreground">
          {nodeSentence(kind, node.node)}
          {status && ` In the last run: ${STATUS_WORDS[status]}.`}
        </p>
        <NodeWays graph={graph} id={id} />
        {kind !== "start" && kind !== "end" && (
          <>
            <NodeConfig {...props} />
            <NodeBreakpoints id={id} view={view} pausable={pausable} />
            <NodeLast id={id} status={status} run={run} view={view} />
          </>
        )}
      </div>
    </aside>
  );
}
