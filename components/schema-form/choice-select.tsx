import { Select } from "@/components/ui/select";
import type { ChoiceField } from "@/lib/schema/form-field";
import { indexOf, optionsWith, UNSET, unsetLabel } from "./choice-options";
import type { ControlProps } from "./control-props";

/** One of some options in a native select. */
export function ChoiceSelect({ field, id, value, change, disabled }: ControlProps<ChoiceField>) {
  const options = optionsWith(field, value);
  return (
    <Select
      aria-labelledby={`${id}-label`}
      value={indexOf(options, value)}
      onChange={({ target }) =>
        change(target.value === UNSET ? undefined : options[Number(target.value)]?.value)
      }
      disabled={disabled}
    >
      <option value={UNSET} disabled={field.required}>
        {unsetLabel(field)}
      </option>
      {options.map((option, index) => (
        <option key={JSON.stringify(option.value)} value={String(index)}>
          {option.label}
        </option>
      ))}
    </Select>
  );
}
