"use client";

import { useState } from "react";
import { QueryError } from "@/components/shell/query-error";
import { CopyButton } from "@/components/ui/copy-button";
import { Segmented } from "@/components/ui/segmented";
import { Skeleton } from "@/components/ui/skeleton";
import type { ThreadState } from "@/lib/langgraph/types";
import type { StudioRun } from "../use-run";
import type { StudioView } from "../use-studio-view";
import type { StudioTarget } from "../use-target";
import { ValueText } from "../value-text";
import { ValueTree } from "../value-tree";
import { CheckpointActions } from "./checkpoint-actions";
import { EditState } from "./edit-state";
import { StateChanges } from "./state-changes";
import { type Checkpoints, checkpointName, useCheckpoint } from "./use-checkpoints";

export type CheckpointProps = {
  target: StudioTarget;
  view: StudioView;
  run: StudioRun;
  threadId: string;
  id: string;
  checkpoints: Checkpoints;
};

/** One checkpoint: what the thread held there, and what can be done from it. */
export function CheckpointDetail(props: CheckpointProps & { known: ThreadState | undefined }) {
  const { threadId, id, known } = props;
  const { state, error, retry } = useCheckpoint(threadId, id, known);
  return (
    <div className="min-h-0 min-w-0 overflow-y-auto p-4">
      {state ? (
        <Loaded {...props} state={state} />
      ) : error ? (
        <QueryError error={error} onRetry={retry} />
      ) : (
        <Skeleton className="h-40" />
      )}
    </div>
  );
}

const VIEWS = [
  { value: "state", label: "State" },
  { value: "json", label: "JSON" },
  { value: "changes", label: "Changes" },
] as const;

type View = (typeof VIEWS)[number]["value"];

function Loaded(props: CheckpointProps & { state: ThreadState }) {
  const { view, id, checkpoints, state } = props;
  const [chosen, setChosen] = useState<View>("state");
  const [editing, setEditing] = useState(false);
  const shown = view.against === null ? chosen : "changes";
  const fact = checkpoints.facts.find((each) => each.id === id);

  function choose(next: View) {
    setChosen(next);
    if (next !== "changes") view.compareWith(null);
  }

  if (editing) return <EditState {...props} fact={fact} onEnd={() => setEditing(false)} />;
  return (
    <section aria-labelledby="checkpoint-name" className="flex min-w-0 flex-col gap-4">
      <div className="flex min-w-0 flex-col gap-1">
        <h3 id="checkpoint-name" className="break-words font-semibold text-base">
          {fact ? checkpointName(fact) : "Checkpoint"}
        </h3>
        <p className="flex min-w-0 items-center gap-1 text-muted-foreground text-xs">
          <code className="min-w-0 truncate font-mono">{id}</code>
          <CopyButton text={id} label="Copy checkpoint id" />
        </p>
        <p className="break-words text-muted-foreground text-sm">
          {state.next.length > 0 ? `Next: ${state.next.join(", ")}` : "Nothing comes next."}
        </p>
      </div>
      <CheckpointActions {...props} onEdit={() => setEditing(true)} />
      <Segmented
        label="Show"
        options={VIEWS}
        value={shown}
        onValueChange={choose}
        className="self-start"
      />
      {shown === "state" && <ValueTree value={state.values} />}
      {shown === "json" && <ValueText value={state.values} className="max-h-none" />}
      {shown === "changes" && <StateChanges {...props} fact={fact} />}
    </section>
  );
}
