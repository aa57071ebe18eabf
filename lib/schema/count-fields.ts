import type { FormField, GroupField } from "./form-field";

/** The fields of a group that a form draws. */
export function drawnFields({ fields }: GroupField): FormField[] {
  return fields.filter(({ kind }) => kind !== "hidden");
}

/** How many fields a form draws, those in groups among them. */
export function countFields(group: GroupField): number {
  return drawnFields(group).reduce(
    (sum, inner) => sum + 1 + (inner.kind === "group" ? countFields(inner) : 0),
    0,
  );
}
