"use client";

import { useState } from "react";
import { CodeBlock } from "@/components/ui/code-block";
import { Section } from "@/components/ui/section";
import { Segmented } from "@/components/ui/segmented";
import type { Json, JsonObject, JsonSchema } from "@/lib/langgraph/types";
import { asObject } from "@/lib/langgraph/values";
import { humanise } from "@/lib/schema/humanise";
import { ValueText } from "./value-text";

const VIEWS = [
  { value: "pretty", label: "Values" },
  { value: "json", label: "JSON" },
] as const;

/** What the graph holds: the keys that its output schema names, or all where it names none. */
export function RunOutput(props: { values: Json; schema: JsonSchema | null; live: boolean }) {
  const { values, schema, live } = props;
  const [view, setView] = useState<"pretty" | "json">("pretty");
  const output = outputOf(asObject(values), schema);
  const entries = Object.entries(output);
  if (entries.length === 0) return null;
  return (
    <Section
      title="Output"
      description={live ? "So far; the run is going on." : undefined}
      actions={<Segmented label="View" options={VIEWS} value={view} onValueChange={setView} />}
    >
      {view === "json" ? (
        <CodeBlock label="output" code={JSON.stringify(output, null, 2)} wrap />
      ) : (
        <dl className="flex flex-col gap-4">
          {entries.map(([key, value]) => (
            <div key={key} className="min-w-0">
              <dt className="font-medium text-sm">{humanise(key)}</dt>
              <dd className="mt-1 min-w-0">
                <ValueText value={value} className="max-h-none" />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Section>
  );
}

function outputOf(values: JsonObject, schema: JsonSchema | null): JsonObject {
  const named = Object.keys(asObject(schema?.properties));
  const entries = Object.entries(values).filter(([key]) => named.includes(key));
  return named.length > 0 && entries.length > 0
    ? Object.fromEntries(entries)
    : named.length > 0
      ? {}
      : values;
}
