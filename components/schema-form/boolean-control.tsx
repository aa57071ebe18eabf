import { Switch } from "@/components/ui/switch";
import type { BooleanField } from "@/lib/schema/form-field";
import type { ControlProps } from "./control-props";

/** A switch. While no value is set it shows the default, paler. */
export function BooleanControl({ field, id, value, change, disabled }: ControlProps<BooleanField>) {
  return (
    <Switch
      aria-labelledby={`${id}-label`}
      checked={typeof value === "boolean" ? value : field.default === true && value !== null}
      onCheckedChange={change}
      disabled={disabled}
      className={typeof value === "boolean" ? undefined : "opacity-60"}
    />
  );
}
