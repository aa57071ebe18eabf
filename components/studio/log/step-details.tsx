import { useMemo } from "react";
import { TextLines } from "@/components/versions/text-lines";
import type { Json } from "@/lib/langgraph/types";
import type { LogStep, LogTurn } from "@/lib/run-log/run-log";
import { toolUsesOf } from "@/lib/run-log/step-messages";
import type { TokenUsage } from "@/lib/run-log/token-usage";
import { readableJson } from "@/lib/versions/readable-json";
import { LazyDisclosure } from "../disclosure";
import { placed } from "../placed";
import { ToolUses } from "../tool-uses";
import { tokenDetails } from "./log-words";
import { ValueViews } from "./value-views";

type Props = { turn: LogTurn; step: LogStep; tokens: TokenUsage | null };

/** What is known of one step: its tools, what it was given and wrote, and the state around it. */
export function StepDetails({ turn, step, tokens }: Props) {
  const { node, status, input, output, interrupts, before, after } = step;
  const tools = useMemo(() => toolUsesOf(turn, step), [turn, step]);
  const isEmpty = [input, output, before, after].every((value) => value === undefined);
  return (
    <>
      {tokens && <p className="text-muted-foreground text-xs">Tokens: {tokenDetails(tokens)}</p>}
      {tools.length > 0 && (
        <Part title="Tools">
          <ToolUses tools={tools} live={status === "running"} />
        </Part>
      )}
      {interrupts.length > 0 && (
        <Part title="Asks">
          {placed(interrupts).map(({ place, item }) => (
            <ValueViews key={place} label={`question ${place + 1} of ${node}`} value={item.value} />
          ))}
        </Part>
      )}
      {output !== undefined && (
        <Part title={status === "failed" ? "Failure" : "Wrote"}>
          <ValueViews label={`what ${node} wrote`} value={output} />
        </Part>
      )}
      {before !== undefined && after !== undefined && <Changes before={before} after={after} />}
      <Value title="State before" label={`state before ${node}`} value={before} />
      <Value title="State after" label={`state after ${node}`} value={after} />
      <Value title="Given" label={`what ${node} was given`} value={input} />
      {isEmpty && (
        <p className="text-muted-foreground">
          {status === "running"
            ? "It has written nothing yet."
            : "The server told no more of this step."}
        </p>
      )}
    </>
  );
}

function Value(props: { title: string; label: string; value: Json | undefined }) {
  const { title, label, value } = props;
  if (value === undefined) return null;
  return (
    <LazyDisclosure summary={title}>
      {() => <ValueViews label={label} value={value} />}
    </LazyDisclosure>
  );
}

function Changes({ before, after }: { before: Json; after: Json }) {
  return (
    <LazyDisclosure summary="Changes to the state">
      {() =>
        before === after ? (
          <p className="text-muted-foreground">The state is as it was.</p>
        ) : (
          <TextLines before={readableJson(before)} after={readableJson(after)} />
        )
      }
    </LazyDisclosure>
  );
}

function Part({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <h4 className="font-medium text-muted-foreground text-xs">{title}</h4>
      {children}
    </div>
  );
}
