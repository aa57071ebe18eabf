import type { FormField } from "@/lib/schema/form-field";
import { isPart } from "./field-label";

/**
 * What a text becomes when a person deletes all of it: no value, unless the graph would then fill in
 * its default, or a list or record needs something to stand in its place.
 */
export function clearedText(field: FormField): "" | undefined {
  const { default: standard } = field;
  return isPart(field) || (typeof standard === "string" && standard !== "") ? "" : undefined;
}
