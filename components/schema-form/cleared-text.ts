import type { FormField } from "@/lib/schema/form-field";

/**
 * What a text becomes when a person deletes all of it: no value, unless the graph would then fill in
 * its default, or a list or record needs something to stand in its place.
 */
export function clearedText({ default: standard, key }: FormField): "" | undefined {
  return key === "" || (typeof standard === "string" && standard !== "") ? "" : undefined;
}
