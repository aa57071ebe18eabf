"use client";

import { useState } from "react";
import { CodeBlock } from "@/components/ui/code-block";
import { Segmented } from "@/components/ui/segmented";
import { Skeleton } from "@/components/ui/skeleton";
import type { Json } from "@/lib/langgraph/types";
import { readValues } from "@/lib/langgraph/values";
import { isSecretName, secretNames } from "@/lib/secrets";
import type { StudioTarget } from "./use-target";
import { ValueText } from "./value-text";

const VIEWS = [
  { value: "values", label: "Values" },
  { value: "json", label: "JSON" },
] as const;

const MASK = "••••••";

/** Exactly what the next run is given, and through which assistant it goes. */
export function ConfigUsed({ target }: { target: StudioTarget }) {
  const [shown, setShown] = useState<"values" | "json">("values");
  const { plan, version, schemas } = target;
  if (!plan || !version) return <Skeleton className="h-16" />;
  const { configurable: _, ...settings } = plan.config;
  const values = Object.entries({ ...readValues(version), ...settings });
  const marked = secretNames(schemas?.context_schema ?? schemas?.config_schema ?? null);
  const isHidden = (key: string, value: Json) =>
    typeof value === "string" && value !== "" && (marked.has(key) || isSecretName(key));
  const sent = {
    assistant_id: plan.assistantId,
    config: plan.config,
    ...(plan.context === undefined ? {} : { context: plan.context }),
  };
  return (
    <div className="flex flex-col gap-3 text-sm">
      <p className="text-pretty text-muted-foreground text-xs">
        {plan.throughDefault
          ? `The next run uses v${version.version} exactly as saved. It goes through the default assistant of ${plan.graphId}, so that no value of the active version slips in.`
          : `The next run uses v${version.version} exactly as saved.`}
      </p>
      <Segmented
        label="View"
        options={VIEWS}
        value={shown}
        onValueChange={setShown}
        className="self-start"
      />
      {shown === "json" ? (
        <CodeBlock
          label="configuration"
          code={JSON.stringify(sent, (key, value) => (isHidden(key, value) ? MASK : value), 2)}
          wrap
        />
      ) : values.length === 0 ? (
        <p className="text-muted-foreground">No values are set: the graph uses its own defaults.</p>
      ) : (
        <dl className="flex flex-col gap-2.5">
          {values.map(([key, value]) => (
            <div key={key} className="min-w-0">
              <dt className="truncate font-mono text-muted-foreground text-xs" title={key}>
                {key}
              </dt>
              <dd className="mt-0.5 min-w-0">
                {isHidden(key, value) ? MASK : <ValueText value={value} />}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
