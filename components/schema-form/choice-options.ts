import type { Json } from "@/lib/langgraph/types";
import { sameJson } from "@/lib/langgraph/values";
import type { ChoiceField } from "@/lib/schema/form-field";
import type { Option } from "@/lib/schema/normalise-schema";
import { showValue } from "@/lib/schema/show-value";
import { NONE, tellApart } from "@/lib/schema/tell-apart";

/** The value of the option that stands for no value of one's own. */
export const UNSET = "";

/** What "no value" is called in a list of options. */
export function unsetLabel(field: ChoiceField): string {
  if (field.default !== undefined && field.default !== null) {
    return `Default (${showValue(field, field.default)})`;
  }
  return field.required ? "Choose…" : "Not set";
}

/**
 * The options to show. None is one of its own where leaving the value out means something else. A value
 * that the schema does not offer is shown too, or the control would claim that there is none.
 */
export function optionsWith(field: ChoiceField, value: Json | undefined): Option[] {
  const meansItself = field.required || (field.default !== undefined && field.default !== null);
  const withNone = field.nullable && (meansItself || value === null);
  const options = withNone ? tellApart([...field.options, NONE]) : field.options;
  if (value === undefined || options.some((option) => sameJson(option.value, value)))
    return options;
  return [...options, { value, label: `${showValue(field, value)} (not offered)` }];
}

/** The place of the value among the options as text, UNSET for none. */
export function indexOf(options: Option[], value: Json | undefined): string {
  const index = options.findIndex((option) => value !== undefined && sameJson(option.value, value));
  return index < 0 ? UNSET : String(index);
}
