"use client";

import type { ReactNode } from "react";
import type { GraphSchemas, JsonObject } from "@/lib/langgraph/types";
import type { DraftEditing } from "../draft/use-draft-editing";
import { NameMessages } from "../name-messages";
import { RunForm } from "../run-form";
import { SchemasNotice } from "../schemas-notice";
import type { ShownMode } from "../shown-mode";
import { ConversationSkeleton } from "../studio-skeleton";
import type { StudioRun } from "../use-run";
import type { StudioView } from "../use-studio-view";
import type { StudioTarget } from "../use-target";
import { GraphSection } from "./graph-section";

type Props = {
  target: StudioTarget;
  view: StudioView;
  run: StudioRun;
  shown: ShownMode;
  editing: DraftEditing;
  form: {
    input: JsonObject;
    onInput: (input: JsonObject) => void;
    graph: string;
    notice: ReactNode;
  };
};

/** What the input is when nobody knows: JSON. */
const UNKNOWN: GraphSchemas = {
  graph_id: null,
  input_schema: null,
  output_schema: null,
  state_schema: null,
  config_schema: null,
  context_schema: null,
};

/** Any graph: its drawing, its input as a form, its steps and its output. */
export function GraphMode({ target, view, run, shown, editing, form }: Props) {
  const { schemas, schemasError } = target;
  return (
    <div className="flex min-h-0 flex-1 flex-col gap-4 overflow-y-auto px-4 py-4">
      <div className="mx-auto w-full max-w-6xl">
        <GraphSection target={target} view={view} run={run} editing={editing} />
      </div>
      <div className="mx-auto w-full max-w-[45rem] empty:hidden">
        <SchemasNotice target={target} />
        {schemas && <NameMessages shown={shown} view={view} />}
      </div>
      {schemas || schemasError ? (
        <RunForm schemas={schemas ?? UNKNOWN} run={run} {...form} />
      ) : (
        <ConversationSkeleton />
      )}
    </div>
  );
}
