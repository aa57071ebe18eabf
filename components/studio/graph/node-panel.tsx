"use client";

import { X } from "lucide-react";
import Link from "next/link";
import { useDeployment } from "@/components/shell/deployment-provider";
import { buttonClass } from "@/components/ui/button-class";
import { IconButton } from "@/components/ui/icon-button";
import { nodeSentence, waysFrom } from "@/lib/graph/node-facts";
import type { VisibleNode } from "@/lib/graph/visible-graph";
import type { Graph } from "@/lib/langgraph/types";
import { readValues } from "@/lib/langgraph/values";
import { routes } from "@/lib/routes";
import { lastTask, type NodeStatus } from "@/lib/run/node-status";
import type { RunState } from "@/lib/run/run-state";
import { nodeFields } from "@/lib/schema/node-fields";
import { showValue } from "@/lib/schema/show-value";
import { Disclosure } from "../disclosure";
import type { StudioView } from "../use-studio-view";
import type { StudioTarget } from "../use-target";
import { ValueText } from "../value-text";
import { NodeBreakpoints } from "./node-breakpoints";
import { STATUS_WORDS } from "./status-mark";

type Props = {
  node: Pick<VisibleNode, "id" | "name" | "kind" | "node">;
  graph: Graph;
  status: NodeStatus | undefined;
  run: RunState;
  target: StudioTarget;
  view: StudioView;
  /** Every node that a run can pause at. */
  pausable: string[];
  onClose: () => void;
};

/** One node: what it is, the configuration that it uses, its breakpoints and what it last did. */
export function NodePanel(props: Props) {
  const { node, graph, status, run, view, pausable, onClose } = props;
  const { id, name, kind } = node;
  const { input, output } = lastTask(run, id);
  return (
    <aside
      aria-label={`Node ${name}`}
      className="flex min-w-0 flex-col gap-3 overflow-y-auto border-border p-3 text-sm max-md:border-t md:w-80 md:shrink-0 md:border-l"
    >
      <div className="flex items-start gap-2">
        <h3 className="min-w-0 flex-1 break-words pt-0.5 font-semibold" title={id}>
          {name}
        </h3>
        <IconButton label="Close the node" size="sm" icon={<X />} onClick={onClose} />
      </div>
      <p className="break-words text-muted-foreground">
        {nodeSentence(kind, node.node)}
        {status && ` In the last run: ${STATUS_WORDS[status]}.`}
      </p>
      <Ways graph={graph} id={id} />
      {kind !== "start" && kind !== "end" && (
        <>
          <UsedConfiguration {...props} />
          <NodeBreakpoints id={id} view={view} pausable={pausable} />
          {input === undefined && output === undefined ? (
            <p className="text-muted-foreground">
              It has not run since this page was opened, so its input and output are not known here.
            </p>
          ) : (
            <>
              {input !== undefined && (
                <Disclosure summary="Last input">
                  <ValueText value={input} />
                </Disclosure>
              )}
              {output !== undefined && (
                <Disclosure summary="Last output" open>
                  <ValueText value={output} />
                </Disclosure>
              )}
            </>
          )}
        </>
      )}
    </aside>
  );
}

function Ways({ graph, id }: { graph: Graph; id: string }) {
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

function UsedConfiguration({ node, target }: Props) {
  const { slug } = useDeployment();
  const { schemas, content, assistant } = target;
  if (!schemas || !content) return null;
  const fields = nodeFields(schemas, node.name, readValues(content));
  return (
    <div className="flex flex-col gap-1.5">
      <h4 className="font-medium">Configuration that it uses</h4>
      {fields.length === 0 ? (
        <p className="text-muted-foreground">The schema names no fields for this node.</p>
      ) : (
        <>
          <dl className="flex flex-col gap-1.5">
            {fields.map(({ field, value, isDefault }) => (
              <div key={field.key} className="min-w-0">
                <dt className="text-muted-foreground text-xs">
                  {field.label}
                  {isDefault && value !== undefined && " (default)"}
                </dt>
                <dd className="break-words">
                  {value === undefined ? "Not set" : showValue(field, value)}
                </dd>
              </div>
            ))}
          </dl>
          <Link
            href={routes.edit(slug, assistant.assistant_id)}
            className={buttonClass({ variant: "outline", size: "sm", className: "self-start" })}
          >
            Edit the configuration
          </Link>
        </>
      )}
    </div>
  );
}
