"use client";

import { ChevronsUpDown } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { assistantLabel } from "@/components/assistants/assistant-label";
import { ReadError } from "@/components/assistants/read-error";
import { DeploymentLine, DeploymentName } from "@/components/shell/deployment-name";
import {
  DeploymentProvider,
  useDeployment,
  useDeployments,
} from "@/components/shell/deployment-provider";
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
  compared,
  onChange,
}: {
  label: "From" | "To";
  value: AssistantRef | null;
  compared: Compared;
  onChange: (value: AssistantRef) => void;
}) {
  const [picking, setPicking] = useState(false);
  const all = useDeployments();
  const here = useDeployment();
  const { deployment, assistant, versions, isMissing, error, retry } = compared;
  const isKnown = value && !error && deployment;
  const name = assistant ? assistantLabel(assistant) : isKnown ? "…" : "Choose an assistant";
  return (
    <fieldset className="flex min-w-0 flex-1 flex-col gap-2">
      <legend className="mb-1.5 flex max-w-full items-center gap-1.5 font-medium text-sm">
        {label}
        {all.length > 1 && value && deployment && (
          <span className="flex min-w-0 font-normal">
            <DeploymentName deployment={deployment} />
          </span>
        )}
      </legend>
      {all.length > 1 && value && deployment && (
        <DeploymentLine colour={deployment.colour} className="-mt-1 rounded-full" />
      )}
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
      {value && assistant && deployment && (
        // Its labels are where it is.
        <DeploymentProvider deployment={deployment} all={all}>
          <VersionSelect
            label="Version"
            assistantId={value.id}
            now
            versions={versions}
            active={assistant.version}
            value={value.version}
            onChange={(version) => onChange({ ...value, version })}
          />
        </DeploymentProvider>
      )}
      {isMissing && (
        <p role="alert" className="text-sm">
          There is no version {value?.version}.
        </p>
      )}
      {value && !deployment && (
        <p role="alert" className="text-sm">
          This Roster knows no deployment “{value.slug}”. It may have been renamed or taken out of
          its settings.
        </p>
      )}
      {error && deployment && (
        <DeploymentProvider deployment={deployment} all={all}>
          <SideError error={error} onRetry={retry} />
        </DeploymentProvider>
      )}
      {picking && (
        <AssistantPicker
          slug={deployment?.slug ?? here.slug}
          onClose={() => setPicking(false)}
          onPick={(slug, id) => {
            setPicking(false);
            onChange({ slug: slug === here.slug ? null : slug, id, version: null });
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
