"use client";

import { type ReactNode, useMemo, useState } from "react";
import { PickableAssistants } from "@/components/assistants/pickable-assistants";
import { JsonField } from "@/components/schema-form/json-field";
import { SchemaForm } from "@/components/schema-form/schema-form";
import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import type { GraphSchemas, Json, JsonObject } from "@/lib/langgraph/types";
import { asObject } from "@/lib/langgraph/values";
import { isWorking } from "@/lib/run/session-state";
import { inputFormSource } from "@/lib/schema/form-schema";
import { type FieldError, validateValues } from "@/lib/schema/validate";
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
  notice: ReactNode;
};

/** A graph's input as a form, then the steps and the output of its run. */
export function RunForm({ schemas, run, input, onInput, notice }: Props) {
  const { state } = run;
  const source = useMemo(() => inputFormSource(schemas), [schemas]);
  const [errors, setErrors] = useState<FieldError[]>([]);
  const [unreadable, setUnreadable] = useState<string | null>(null);
  const working = isWorking(state);

  function start() {
    const found = source.kind === "form" ? validateValues(source.schema, input) : [];
    setErrors(found);
    if (found.length === 0 && unreadable === null) void run.runInput(input);
  }

  return (
    <div className="mx-auto flex w-full max-w-[45rem] flex-col gap-4">
      {notice}
      <Section title="Input" description="The values that the graph is run with.">
        <form
          noValidate
          className="flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            start();
          }}
        >
          {source.kind === "form" ? (
            <PickableAssistants>
              <SchemaForm
                schema={source.schema}
                value={input}
                onChange={(value: JsonObject) => onInput(value)}
                errors={errors}
                onInvalid={setUnreadable}
                idPrefix="input"
              />
            </PickableAssistants>
          ) : (
            <JsonField
              label="Input"
              description={`${source.reason} So the input is JSON.`}
              value={input}
              onChange={(value: Json) => onInput(asObject(value))}
              onInvalid={setUnreadable}
            />
          )}
          {unreadable !== null && (
            <p role="status" className="text-destructive text-xs">
              It cannot be run yet. {unreadable}
            </p>
          )}
          {working ? (
            <Button
              className="self-start"
              pending={state.phase === "stopping"}
              // The second click of a double click on Run is none on Stop.
              onClick={(event) => event.detail > 1 || run.stop()}
            >
              Stop
            </Button>
          ) : (
            <Button type="submit" variant="primary" className="self-start">
              Run
            </Button>
          )}
        </form>
      </Section>
      <RunOutcome run={run} />
      <RunSteps steps={state.run.steps} />
      <RunOutput values={state.run.values} schema={schemas.output_schema} live={working} />
    </div>
  );
}
