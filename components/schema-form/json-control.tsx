import { use } from "react";
import type { FormField } from "@/lib/schema/form-field";
import type { ControlProps } from "./control-props";
import { FormActions } from "./form-actions";
import { JsonText } from "./json-text";
import { placeholderOf } from "./placeholder";

const EXAMPLE = { any: "Any JSON", object: '{ "key": "value" }', list: "[ ]" };

/** For what no better control can show: values of any kind, and values that their field cannot hold. */
export function JsonControl({ field, id, value, change, disabled }: ControlProps<FormField>) {
  const { report } = use(FormActions);
  const example = field.kind === "json" ? EXAMPLE[field.expects] : undefined;
  return (
    <JsonText
      id={id}
      labelledBy={`${id}-label`}
      value={value}
      onChange={change}
      onInvalid={(message) => report(id, message)}
      mayBeEmpty={field.key !== ""}
      placeholder={placeholderOf(field, value) ?? example}
      rows={2}
      disabled={disabled}
    />
  );
}
