import type { Json, JsonObject } from "@/lib/langgraph/types";
import { sameJson } from "@/lib/langgraph/values";
import type { FormField, GroupField } from "./form-field";
import { isObject, own } from "./json-schema";

/** The fields of a group that has no value: what the group's own default says holds for each. */
export function withGroupDefault(group: GroupField): GroupField {
  const { default: standard } = group;
  if (!isObject(standard)) return group;
  const fields = group.fields.map((field): FormField => {
    const held = own(standard, field.key);
    if (held === undefined) return field;
    return { ...field, default: held, suggested: undefined, required: false };
  });
  return { ...group, fields };
}

/**
 * What must be written with the first edit in a group that has no value, so that only what was edited
 * changes: what the group's default says otherwise than the defaults of its fields, which hold as soon
 * as the group is there. undefined: nothing.
 */
export function groupSeed({ default: standard, fields }: GroupField): JsonObject | undefined {
  if (!isObject(standard)) return undefined;
  const known = new Map<string, Json | undefined>(
    fields.map((field) => [field.key, field.default]),
  );
  const other = Object.entries(standard).filter(([key, value]) => {
    const held = known.get(key);
    return held === undefined || !sameJson(held, value);
  });
  return other.length > 0 ? Object.fromEntries(other) : undefined;
}
