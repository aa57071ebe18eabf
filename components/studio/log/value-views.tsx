"use client";

import { useState } from "react";
import { CodeBlock } from "@/components/ui/code-block";
import { Segmented } from "@/components/ui/segmented";
import type { Json } from "@/lib/langgraph/types";
import { ValueTree } from "../value-tree";

const VIEWS = [
  { value: "pretty", label: "Values" },
  { value: "json", label: "JSON" },
] as const;

/** A value as a person reads it, or as JSON. `label` names it: "what plan wrote". */
export function ValueViews({ label, value }: { label: string; value: Json }) {
  const [view, setView] = useState<"pretty" | "json">("pretty");
  const isPlain = typeof value !== "object" || value === null;
  return (
    <div className="flex min-w-0 flex-col gap-2">
      {!isPlain && (
        <Segmented
          label={`View of ${label}`}
          options={VIEWS}
          value={view}
          onValueChange={setView}
          className="self-start"
        />
      )}
      {view === "json" ? (
        <CodeBlock label={label} code={JSON.stringify(value, null, 2)} wrap />
      ) : (
        <ValueTree value={value} />
      )}
    </div>
  );
}
