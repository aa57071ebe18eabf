import { Checkbox } from "@/components/ui/checkbox";
import { cn } from "@/components/ui/cn";
import { FieldContext, useFieldControl } from "@/components/ui/field-context";
import type { Json } from "@/lib/langgraph/types";
import type { ChoicesField } from "@/lib/schema/form-field";
import type { Option } from "@/lib/schema/normalise-schema";
import { showValue } from "@/lib/schema/show-value";
import type { ControlProps } from "./control-props";

/** Some of a few options, kept in the order in which they are offered. */
export function ChoicesControl({ field, id, value, change, disabled }: ControlProps<ChoicesField>) {
  const wired = useFieldControl({ id, "aria-labelledby": `${id}-label` });
  const { "aria-required": _, ...group } = wired;
  const held = Array.isArray(value) ? value : undefined;
  const shown = held ?? (Array.isArray(field.default) && value !== null ? field.default : []);
  const options = withHeld(field, shown);

  function toggle(option: Json, on: boolean) {
    change(
      options
        .map((each) => each.value)
        .filter((each) => (each === option ? on : shown.includes(each))),
    );
  }

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
              onCheckedChange={(on) => toggle(option.value, on)}
              disabled={disabled}
            />
            <span className="truncate">{option.label}</span>
          </label>
        ))}
      </FieldContext>
    </fieldset>
  );
}

function withHeld(field: ChoicesField, held: Json[]): Option[] {
  const strange = held.filter((item) => !field.options.some(({ value }) => value === item));
  return [
    ...field.options,
    ...strange.map((value) => ({ value, label: `${showValue(field, value)} (not offered)` })),
  ];
}
