import type { Json } from "@/lib/langgraph/types";
import type { FormField } from "@/lib/schema/form-field";

/** What every control gets. `change(undefined)` takes the value away. */
export type ControlProps<F extends FormField = FormField> = {
  field: F;
  /** The id of the control; `${id}-label` names it. */
  id: string;
  value: Json | undefined;
  change: (next: Json | undefined) => void;
  disabled: boolean;
};
