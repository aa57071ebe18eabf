import type { RJSFSchema } from "@rjsf/utils";
import type { FormField } from "@/lib/schema/form-field";

const FIELD = "x-roster-field";

/**
 * The schema that RJSF's Form is given: no structure at all, only the field. So the Form has nothing
 * to fill in, to check or to stumble over; it keeps the value and hands out ids and paths.
 */
export function opaqueSchema(field: FormField): RJSFSchema {
  return { title: field.label, [FIELD]: field };
}

/**
 * The schema that RJSF's fields draw by: the bare structure of objects, each part carrying its
 * field. It names no defaults, references or unions.
 */
export function drawnSchema(field: FormField): RJSFSchema {
  const schema = opaqueSchema(field);
  if (field.kind === "group") {
    const drawn = field.fields.filter(({ kind }) => kind !== "hidden");
    const properties = Object.fromEntries(drawn.map((inner) => [inner.key, drawnSchema(inner)]));
    return { ...schema, type: "object", properties };
  }
  return schema;
}

/** The field that a part of a drawn schema carries. */
export function fieldOf(schema: RJSFSchema): FormField {
  // Both functions above put a field into every part that it makes, and RJSF draws no other.
  return schema[FIELD] as FormField;
}
