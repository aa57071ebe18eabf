import { Combobox } from "@/components/ui/combobox";
import type { ChoiceField } from "@/lib/schema/form-field";
import { indexOf, optionsWith, UNSET, unsetLabel } from "./choice-options";
import type { ControlProps } from "./control-props";

/** One of many options, in a list that can be searched. */
export function ChoiceCombobox({ field, id, value, change, disabled }: ControlProps<ChoiceField>) {
  const options = optionsWith(field, value);
  const held = indexOf(options, value);
  const unset = { value: UNSET, label: unsetLabel(field), quiet: true };
  const listed = options.map(({ label }, index) => ({ value: String(index), label }));
  return (
    <Combobox
      id={id}
      aria-labelledby={`${id}-label`}
      options={field.required ? listed : [unset, ...listed]}
      selected={new Set([held])}
      onChoose={(index) => change(index === UNSET ? undefined : options[Number(index)]?.value)}
      text={held === UNSET ? "" : options[Number(held)]?.label}
      placeholder={unset.label}
      disabled={disabled}
    />
  );
}
