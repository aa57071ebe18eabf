"use client";

import { useQuery } from "@tanstack/react-query";
import { TriangleAlert } from "lucide-react";
import { useLangGraph } from "@/components/shell/deployment-provider";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { formatCount } from "@/lib/format";
import { assistantQueries, threadQueries } from "@/lib/langgraph/queries";

/** "all 7 versions"; without the number while it is unknown. */
export function DeletedVersions({ id, asking }: { id: string; asking: boolean }) {
  // Once the assistant is being deleted, there is nothing left to ask about.
  const versions = assistantQueries(useLangGraph()).versions(id);
  const { data } = useQuery({ ...versions, enabled: asking });
  if (!data) return "all its versions";
  return data.length === 1 ? "its only version" : `all ${formatCount(data.length)} versions`;
}

/** The choice to delete its threads too; absent when there are none. */
export function ThreadsOption({
  id,
  checked,
  onCheckedChange,
}: {
  id: string;
  checked: boolean;
  onCheckedChange: (checked: boolean) => void;
}) {
  const { data: count } = useQuery(threadQueries(useLangGraph()).count(id));
  if (count === 0) return null;
  const threads =
    count === undefined
      ? "its threads"
      : count === 1
        ? "its only thread"
        : `its ${formatCount(count)} threads`;
  return (
    <Field
      inline
      label={`Also delete ${threads}`}
      description="The conversations whose last run used this assistant. Without this they stay."
    >
      <Checkbox checked={checked} onCheckedChange={onCheckedChange} />
    </Field>
  );
}

export function DefaultWarning({ graph }: { graph: string }) {
  return (
    <p className="flex gap-2 rounded-md border border-warning/30 bg-warning/5 p-2.5 text-sm">
      <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-warning" />
      <span className="min-w-0 break-words">
        This is the default assistant of the graph “{graph}”. The server makes it anew only when it
        restarts; until then, every run that is started by the graph's id fails.
      </span>
    </p>
  );
}
