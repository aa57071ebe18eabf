"use client";

import { useState } from "react";
import { CodeBlock } from "@/components/ui/code-block";
import { Segmented } from "@/components/ui/segmented";
import { Skeleton } from "@/components/ui/skeleton";
import { asObject, readValues } from "@/lib/langgraph/values";
import { maskSecrets } from "@/lib/secrets";
import { secretTest } from "@/lib/secrets-of";
import type { StudioTarget } from "./use-target";
import { ValueText } from "./value-text";

const VIEWS = [
  { value: "values", label: "Values" },
  { value: "json", label: "JSON" },
] as const;

/** Exactly what the next run is given, and through which assistant it goes. */
export function ConfigUsed({ target }: { target: StudioTarget }) {
  const [shown, setShown] = useState<"values" | "json">("values");
  const { plan, content, schemas, schemasError } = target;
  // Before the schemas are there it is not known which values are secret.
  if (!plan || !content || !(schemas || schemasError)) return <Skeleton className="h-16" />;
  const { configurable: _, ...settings } = plan.config;
  const isSecret = secretTest(schemas);
  const held = { ...readValues(content), ...settings };
  const values = Object.entries(asObject(maskSecrets(held, isSecret)));
  const sent = {
    assistant_id: plan.assistantId,
    config: plan.config,
    ...(plan.context === undefined ? {} : { context: plan.context }),
  };
  return (
    <div className="flex flex-col gap-3 text-sm">
      <p className="text-pretty text-muted-foreground text-xs">{nextRunNote(target)}</p>
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
          code={JSON.stringify(maskSecrets(sent, isSecret), null, 2)}
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
                <ValueText value={value} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}

/** What the next run is, and how it goes. */
export function nextRunNote({ plan, name, draft }: StudioTarget): string {
  const what = `The next run uses ${name} exactly as ${draft ? "typed" : "saved"}.`;
  if (!plan?.throughDefault) return what;
  return `${what} It goes through the default assistant of ${plan.graphId}, so that no value of the active version slips in.`;
}
