import { Chips } from "@/components/ui/chips";
import { Combobox } from "@/components/ui/combobox";
import type { Json } from "@/lib/langgraph/types";
import { sameJson } from "@/lib/langgraph/values";
import type { ChoicesField } from "@/lib/schema/form-field";
import { chosenOf, optionsHeld, toggleOption } from "@/lib/schema/toggle-option";
import type { ControlProps } from "./control-props";

/** Some of many options: the chosen as chips, and a list that can be searched to add more. */
export function ChoicesCombobox(props: ControlProps<ChoicesField>) {
  const { field, id, value, change, disabled } = props;
  const shown = chosenOf(field, value);
  const options = optionsHeld(field, shown);
  const listed = options.map(({ label }, index) => ({ value: String(index), label }));
  const chosen = shown.map((item) => indexIn(options, item));

  function toggle(index: string, on: boolean) {
    const option = options[Number(index)];
    if (option) change(toggleOption(field.options, shown, option.value, on));
  }

  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      {chosen.length > 0 && (
        <Chips
          label={`Chosen for ${field.label}`}
          chips={[...new Set(chosen)].flatMap((index) => listed[Number(index)] ?? [])}
          quiet={!Array.isArray(value)}
          onRemove={(index) => toggle(index, false)}
          fieldId={id}
          disabled={disabled}
        />
      )}
      <Combobox
        id={id}
        aria-labelledby={`${id}-label`}
        options={listed}
        selected={new Set(chosen)}
        onChoose={(index) => toggle(index, !chosen.includes(index))}
        multiple
        placeholder={value === null ? "None" : "Add…"}
        disabled={disabled}
        onBackspace={() => {
          const last = chosen.at(-1);
          if (last !== undefined) toggle(last, false);
        }}
      />
    </div>
  );
}

function indexIn(options: { value: Json }[], item: Json): string {
  return String(options.findIndex(({ value }) => sameJson(value, item)));
}
