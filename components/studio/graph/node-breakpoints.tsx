"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { pausesAt, toggleNode } from "@/lib/run/breakpoints";
import type { StudioView } from "../use-studio-view";

type Props = { id: string; view: StudioView; pausable: string[] };

/** Whether a run pauses before or after a node. */
export function NodeBreakpoints({ id, view, pausable }: Props) {
  const { before, after, pauseAt } = view;
  if (!pausable.includes(id)) {
    return (
      <p className="text-muted-foreground">
        A run cannot pause within a subgraph: set a breakpoint on the subgraph itself.
      </p>
    );
  }
  return (
    <fieldset className="flex flex-col gap-0.5">
      <legend className="font-medium">Breakpoints</legend>
      <Choice
        label="Pause before it"
        checked={pausesAt(before, id)}
        onChange={() => pauseAt({ before: toggleNode(before, id, pausable), after })}
      />
      <Choice
        label="Pause after it"
        checked={pausesAt(after, id)}
        onChange={() => pauseAt({ before, after: toggleNode(after, id, pausable) })}
      />
    </fieldset>
  );
}

type ChoiceProps = { label: string; checked: boolean; onChange: () => void };

function Choice({ label, checked, onChange }: ChoiceProps) {
  return (
    <Field inline label={label}>
      <Checkbox checked={checked} onCheckedChange={onChange} />
    </Field>
  );
}
