import { use, useMemo, useState } from "react";
import type { Json } from "@/lib/langgraph/types";
import { sameJson } from "@/lib/langgraph/values";
import type { FormField } from "@/lib/schema/form-field";
import { isSecretName } from "@/lib/secret-name";
import { maskSecrets } from "@/lib/secrets";
import { ConcealedJson } from "./concealed-json";
import type { ControlProps } from "./control-props";
import { FormActions } from "./form-actions";
import { JsonText } from "./json-text";
import { placeholderOf } from "./placeholder";

const EXAMPLE = { any: "Any JSON", object: '{ "key": "value" }', list: "[ ]" };

/** For what no better control can show: values of any kind, and values that their field cannot hold. */
export function JsonControl({ field, id, value, change, disabled }: ControlProps<FormField>) {
  const { report } = use(FormActions);
  const masked = useMasked(field, value);
  const [shown, setShown] = useState(masked === null);
  const example = field.kind === "json" ? EXAMPLE[field.expects] : undefined;
  if (!shown && masked !== null) {
    return <ConcealedJson field={field} id={id} masked={masked} onShow={() => setShown(true)} />;
  }
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

/** The value with its secrets masked; null where it has none. */
function useMasked(field: FormField, value: Json | undefined): Json | null {
  return useMemo(() => {
    if (value === undefined) return null;
    const masked = maskSecrets(value, isSecretName, isSecretName(field.key));
    return sameJson(masked, value) ? null : masked;
  }, [field, value]);
}
