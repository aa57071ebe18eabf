import type { Json } from "@/lib/langgraph/types";
import type { FormField } from "@/lib/schema/form-field";
import { hideSecrets } from "@/lib/schema/hide-secrets";

/** The grey text of an empty control: the default that holds, else the author's own hint. */
export function placeholderOf(field: FormField, value: Json | undefined): string | undefined {
  if (value === null) return "None";
  const { default: standard, suggested, placeholder } = field;
  if (standard !== undefined && standard !== null && standard !== "") {
    return value === "" ? "Empty" : textOf(hideSecrets(field, standard));
  }
  if (placeholder !== null) return placeholder;
  return suggested === undefined || suggested === null
    ? undefined
    : textOf(hideSecrets(field, suggested));
}

function textOf(value: Json): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
