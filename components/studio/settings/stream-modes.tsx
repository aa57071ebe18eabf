import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { EXTRA_MODES, type RunSettings, STUDIO_STREAM_MODES } from "@/lib/run/run-settings";

const WORDS: Record<(typeof EXTRA_MODES)[number] | (typeof STUDIO_STREAM_MODES)[number], string> = {
  "messages-tuple": "Messages as they are written, token by token.",
  values: "The whole state after each step.",
  updates: "What each node wrote.",
  custom: "Events that the graph’s own code sends.",
  tasks: "Each node’s start, input and end. Graph mode asks for it by itself.",
  checkpoints: "Each checkpoint as it is made.",
  debug: "Tasks and checkpoints with all their details.",
  events: "Every event of every runnable. Very much data.",
};

type Props = {
  modes: RunSettings["modes"];
  onModes: (modes: RunSettings["modes"]) => void;
};

export function StreamModes({ modes, onModes }: Props) {
  return (
    <fieldset className="flex min-w-0 flex-col gap-2.5">
      <legend className="mb-2 font-medium text-sm">Stream modes</legend>
      <p className="text-pretty text-muted-foreground text-xs">
        Studio draws from the first four, so they are always asked for. The others are seen in the
        run log, under Raw events.
      </p>
      {STUDIO_STREAM_MODES.map((mode) => (
        <Field key={mode} inline label={mode} description={WORDS[mode]}>
          <Checkbox checked disabled readOnly />
        </Field>
      ))}
      {EXTRA_MODES.map((mode) => (
        <Field key={mode} inline label={mode} description={WORDS[mode]}>
          <Checkbox
            checked={modes.includes(mode)}
            onCheckedChange={(checked) =>
              onModes(checked ? [...modes, mode] : modes.filter((one) => one !== mode))
            }
          />
        </Field>
      ))}
    </fieldset>
  );
}
