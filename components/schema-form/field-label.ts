import type { FieldPathId } from "@rjsf/utils";
import type { FormField } from "@/lib/schema/form-field";

/** A field's label; an item of a list has its number, an entry of a record its key. */
export function fieldLabel(field: FormField, { path }: FieldPathId): string {
  const last = path.at(-1);
  if (!isPart(field)) return field.label;
  if (typeof last === "number") return `${field.label} ${last + 1}`;
  return last ? `${field.label} of “${last}”` : field.label;
}

/** True for an item of a list and an entry of a record: they have no key of their own. */
export function isPart(field: FormField): boolean {
  return field.key === "";
}
