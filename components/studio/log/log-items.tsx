import { Badge } from "@/components/ui/badge";
import { tokensOf } from "@/lib/run-log/count-tokens";
import { keysWithin, type LogNode } from "@/lib/run-log/nest-items";
import { previewJson } from "@/lib/run-log/preview-json";
import type { LogItem, LogStep, LogTurn } from "@/lib/run-log/run-log";
import { LazyDisclosure } from "../disclosure";
import { LogFacts } from "./log-facts";
import { durationOf } from "./log-words";
import { StepDetails } from "./step-details";
import { ValueViews } from "./value-views";

type Props = { turn: LogTurn; nodes: LogNode[]; label: string };

/** Steps and events in their order; what ran inside a step stands below it. */
export function LogItems({ turn, nodes, label }: Props) {
  return (
    <ol aria-label={label} className="flex min-w-0 flex-col gap-1.5">
      {nodes.map((node) => (
        <li key={node.item.key} className="flex min-w-0 flex-col gap-1.5">
          {node.item.type === "step" ? (
            <Step turn={turn} step={node.item} node={node} />
          ) : (
            <Event item={node.item} />
          )}
          {node.children.length > 0 && (
            <div className="ml-4 border-border border-l pl-2.5">
              <LogItems turn={turn} nodes={node.children} label={`Inside ${nameOf(node.item)}`} />
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}

function Step({ turn, step, node }: { turn: LogTurn; step: LogStep; node: LogNode }) {
  const keys = new Set(keysWithin(node));
  const tokens = tokensOf(turn, (key) => keys.has(key));
  return (
    <LazyDisclosure
      summary={<span className="font-medium font-mono text-xs">{step.node}</span>}
      aside={<LogFacts status={step.status} duration={durationOf(turn, step)} tokens={tokens} />}
    >
      {() => <StepDetails turn={turn} step={step} tokens={tokens} />}
    </LazyDisclosure>
  );
}

function Event({ item }: { item: Exclude<LogItem, LogStep> }) {
  const isError = item.type === "error";
  const value = isError ? item.failure : item.data;
  return (
    <LazyDisclosure
      summary={
        <>
          {isError ? "Error" : "Custom event"}{" "}
          <span className="text-muted-foreground text-xs">
            {isError ? item.failure.message : previewJson(item.data)}
          </span>
        </>
      }
      aside={<Badge tone={isError ? "destructive" : "info"}>{isError ? "Error" : "Event"}</Badge>}
    >
      {() => <ValueViews label={isError ? "error" : "custom event"} value={value} />}
    </LazyDisclosure>
  );
}

function nameOf(item: LogItem): string {
  return item.type === "step" ? item.node : item.type;
}
