"use client";

import type { ReactNode } from "react";
import type { GraphSchemas, JsonObject } from "@/lib/langgraph/types";
import { isWorking } from "@/lib/run/session-state";
import { InputForm } from "./input/input-form";
import { RunOutcome } from "./run-outcome";
import { RunOutput } from "./run-output";
import { RunSteps } from "./run-steps";
import type { StudioRun } from "./use-run";

type Props = {
  schemas: GraphSchemas;
  run: StudioRun;
  /** What the form holds, kept by who draws it. */
  input: JsonObject;
  onInput: (input: JsonObject) => void;
  /** Names the graph in this tab. */
  graph: string;
  notice: ReactNode;
};

/** A graph's input as a form, then the steps and the output of its run. */
export function RunForm({ schemas, run, input, onInput, graph, notice }: Props) {
  const { state } = run;
  return (
    <div className="mx-auto flex w-full max-w-[45rem] flex-col gap-4">
      {notice}
      <InputForm schemas={schemas} run={run} input={input} onInput={onInput} graph={graph} />
      <RunOutcome run={run} />
      <RunSteps steps={state.run.steps} />
      <RunOutput values={state.run.values} schema={schemas.output_schema} live={isWorking(state)} />
    </div>
  );
}
