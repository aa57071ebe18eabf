"use client";

import { ChevronsUpDown } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { assistantLabel } from "@/components/assistants/assistant-label";
import { ReadError } from "@/components/assistants/read-error";
import { cn } from "@/components/ui/cn";
import { CONTROL_CLASS } from "@/components/ui/control-class";
import { toRosterError } from "@/lib/errors";
import type { AssistantRef } from "@/lib/versions/assistant-ref";
import type { Compared } from "./use-compared";
import { VersionSelect } from "./version-select";

const AssistantPicker = dynamic(
  () => import("./assistant-picker").then((module) => module.AssistantPicker),
  { ssr: false },
);

const UNKNOWN = ["not_found", "bad_request", "validation"];

/** The choice of one side: an assistant, and which of its versions. */
export function CompareSide({
  label,
  value,
  compared: { assistant, versions, isMissing, error, retry },
  onChange,
}: {
  label: "From" | "To";
  value: AssistantRef | null;
  compared: Compared;
  onChange: (value: AssistantRef) => void;
}) {
  const [picking, setPicking] = useState(false);
  const name = assistant ? assistantLabel(assistant) : value ? "…" : "Choose an assistant";
  return (
    <fieldset className="flex min-w-0 flex-1 flex-col gap-2">
      <legend className="mb-1.5 font-medium text-sm">{label}</legend>
      <button
        type="button"
        aria-haspopup="dialog"
        onClick={() => setPicking(true)}
        className={cn(CONTROL_CLASS, "flex h-8 items-center gap-2 text-left")}
      >
        <span className="min-w-0 flex-1 truncate">
          <span className="sr-only">Assistant: </span>
          {name}
          {assistant && <span className="text-muted-foreground"> · {assistant.graph_id}</span>}
        </span>
        <ChevronsUpDown aria-hidden className="size-4 shrink-0 text-muted-foreground" />
      </button>
      {value && assistant && (
        <VersionSelect
          label="Version"
          assistantId={value.id}
          now
          versions={versions}
          active={assistant.version}
          value={value.version}
          onChange={(version) => onChange({ ...value, version })}
        />
      )}
      {isMissing && (
        <p role="alert" className="text-sm">
          There is no version {value?.version}.
        </p>
      )}
      {error && <SideError error={error} onRetry={retry} />}
      {picking && (
        <AssistantPicker
          onClose={() => setPicking(false)}
          onPick={(id) => {
            setPicking(false);
            onChange({ id, version: null });
          }}
        />
      )}
    </fieldset>
  );
}

function SideError({ error, onRetry }: { error: Error; onRetry: () => void }) {
  if (!UNKNOWN.includes(toRosterError(error).code)) {
    return <ReadError error={error} onRetry={onRetry} />;
  }
  return (
    <p role="alert" className="text-sm">
      There is no assistant with this id. It may have been deleted.
    </p>
  );
}
