"use client";

import { ArrowDown, ArrowUp } from "lucide-react";
import { type KeyboardEvent, useState } from "react";
import { useOffReason } from "@/components/shell/use-off-reason";
import { WriteButton } from "@/components/shell/write-button";
import { IconButton } from "@/components/ui/icon-button";
import { Section } from "@/components/ui/section";
import { Segmented } from "@/components/ui/segmented";
import type { GraphSchemas, JsonObject } from "@/lib/langgraph/types";
import { isWorking } from "@/lib/run/session-state";
import { type FieldError, validateValues } from "@/lib/schema/validate";
import { isShortcut } from "@/lib/shortcuts";
import type { StudioRun } from "../use-run";
import { InputFields } from "./input-fields";
import { useInputHistory } from "./use-input-history";
import { useInputSource } from "./use-input-source";

type Props = {
  schemas: GraphSchemas;
  run: StudioRun;
  input: JsonObject;
  onInput: (input: JsonObject) => void;
  /** Names the graph in this tab. */
  graph: string;
};

/** What the graph is run with: filled in, taken from an earlier run, or written as JSON. */
export function InputForm({ schemas, run, input, onInput, graph }: Props) {
  const source = useInputSource(schemas);
  const offReason = useOffReason("runner");
  const history = useInputHistory(graph, input, onInput);
  const [view, setView] = useState<"form" | "json">("form");
  const [errors, setErrors] = useState<FieldError[]>([]);
  const [unreadable, setUnreadable] = useState<string | null>(null);
  const hasForm = source.schema !== null || source.messagesKey !== null;

  function start() {
    if (isWorking(run.state) || offReason) return;
    const found = source.schema ? validateValues(source.schema, input) : [];
    setErrors(found);
    if (found.length > 0 || unreadable !== null) return;
    history.add(input);
    void run.runInput(input);
  }

  function onKeyDown(event: KeyboardEvent<HTMLFormElement>) {
    if (isShortcut(event, "run")) {
      event.preventDefault();
      event.currentTarget.requestSubmit();
    } else history.onKeyDown(event);
  }

  return (
    <Section
      title="Input"
      description="The values that the graph is run with."
      actions={
        hasForm && (
          <Segmented
            label="View of the input"
            options={[
              { value: "form", label: "Form", disabled: unreadable !== null && view === "json" },
              { value: "json", label: "JSON", disabled: unreadable !== null && view === "form" },
            ]}
            value={view}
            onValueChange={setView}
          />
        )
      }
    >
      <form
        noValidate
        className="flex flex-col gap-4"
        onKeyDown={onKeyDown}
        onSubmit={(event) => {
          event.preventDefault();
          start();
        }}
      >
        <InputFields
          source={source}
          asJson={hasForm && view === "json"}
          input={input}
          onInput={onInput}
          errors={errors}
          onInvalid={setUnreadable}
        />
        {unreadable !== null && (
          <p role="status" className="text-destructive text-xs">
            It cannot be run yet. {unreadable}
          </p>
        )}
        {view === "json" && errors.length > 0 && (
          <ul role="alert" className="text-destructive text-xs">
            {errors.map(({ path, message }) => (
              <li key={`${path.join(".")} ${message}`}>
                {path.join(".")}: {message}
              </li>
            ))}
          </ul>
        )}
        <Buttons run={run} history={history} />
      </form>
    </Section>
  );
}

type ButtonsProps = { run: StudioRun; history: ReturnType<typeof useInputHistory> };

function Buttons({ run, history: { earlier, later } }: ButtonsProps) {
  const { state } = run;
  return (
    <div className="flex flex-wrap items-center gap-2">
      {isWorking(state) ? (
        <WriteButton
          least="runner"
          pending={state.phase === "stopping"}
          // The second click of a double click on Submit is none on Stop.
          onClick={(event) => event.detail > 1 || run.stop()}
        >
          Stop
        </WriteButton>
      ) : (
        <WriteButton least="runner" type="submit" variant="primary">
          Submit
        </WriteButton>
      )}
      <span className="ml-auto flex">
        <IconButton
          label="Earlier input"
          size="sm"
          icon={<ArrowUp />}
          aria-disabled={earlier === null}
          onClick={() => earlier?.()}
        />
        <IconButton
          label="Later input"
          size="sm"
          icon={<ArrowDown />}
          aria-disabled={later === null}
          onClick={() => later?.()}
        />
      </span>
    </div>
  );
}
