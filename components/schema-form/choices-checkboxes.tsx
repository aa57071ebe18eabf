import { Checkbox } from "@/components/ui/checkbox";
import { cn } from "@/components/ui/cn";
import { FieldContext, useFieldControl } from "@/components/ui/field-context";
import type { ChoicesField } from "@/lib/schema/form-field";
import { chosenOf, optionsHeld, toggleOption } from "@/lib/schema/toggle-option";
import type { ControlProps } from "./control-props";

/** Every option as a checkbox. */
export function ChoicesCheckboxes(props: ControlProps<ChoicesField>) {
  const { field, id, value, change, disabled } = props;
  const wired = useFieldControl({ id, "aria-labelledby": `${id}-label` });
  const { "aria-required": _, ...group } = wired;
  const held = Array.isArray(value) ? value : undefined;
  const shown = chosenOf(field, value);
  const options = optionsHeld(field, shown);

  return (
    <fieldset {...group} tabIndex={-1} className="flex min-w-0 flex-wrap gap-x-4">
      {/* The checkboxes are not the field: its id and descriptions belong to the group. */}
      <FieldContext value={{}}>
        {options.map((option, index) => (
          <label
            key={JSON.stringify(option.value)}
            htmlFor={`${id}-${index}`}
            className={cn(
              "flex min-w-0 cursor-pointer items-center gap-1 text-sm",
              !held && "text-muted-foreground",
            )}
          >
            <Checkbox
              id={`${id}-${index}`}
              checked={shown.includes(option.value)}
              onCheckedChange={(on) => change(toggleOption(field.options, shown, option.value, on))}
              disabled={disabled}
            />
            <span className="truncate">{option.label}</span>
          </label>
        ))}
      </FieldContext>
    </fieldset>
  );
}
