"use client";

import { useState } from "react";
import { CodeBlock } from "@/components/ui/code-block";
import { Section } from "@/components/ui/section";
import { Segmented } from "@/components/ui/segmented";
import type { Json, JsonObject, JsonSchema } from "@/lib/langgraph/types";
import { asObject } from "@/lib/langgraph/values";
import { ValueTree } from "./value-tree";

const VIEWS = [
  { value: "pretty", label: "Values" },
  { value: "json", label: "JSON" },
] as const;

/** What the graph holds: the keys that its output schema names, or all where it names none. */
export function RunOutput(props: { values: Json; schema: JsonSchema | null; live: boolean }) {
  const { values, schema, live } = props;
  const [view, setView] = useState<"pretty" | "json">("pretty");
  const output = outputOf(asObject(values), schema);
  if (Object.keys(output).length === 0) return null;
  return (
    <Section
      title="Output"
      description={live ? "So far; the run is going on." : undefined}
      actions={<Segmented label="View" options={VIEWS} value={view} onValueChange={setView} />}
    >
      {view === "json" ? (
        <CodeBlock label="output" code={JSON.stringify(output, null, 2)} wrap />
      ) : (
        <ValueTree value={output} />
      )}
    </Section>
  );
}

function outputOf(values: JsonObject, schema: JsonSchema | null): JsonObject {
  const named = asObject(schema?.properties);
  if (Object.keys(named).length === 0) return values;
  return Object.fromEntries(Object.entries(values).filter(([key]) => Object.hasOwn(named, key)));
}
