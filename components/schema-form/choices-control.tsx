import type { ChoicesField } from "@/lib/schema/form-field";
import { ChoicesCheckboxes } from "./choices-checkboxes";
import type { ControlProps } from "./control-props";
import { LazyChoicesCombobox } from "./lazy-controls";

/** Some of the options: all in sight where they are few, else in a list to search. */
export function ChoicesControl(props: ControlProps<ChoicesField>) {
  return props.field.look === "combobox" ? (
    <LazyChoicesCombobox {...props} />
  ) : (
    <ChoicesCheckboxes {...props} />
  );
}
