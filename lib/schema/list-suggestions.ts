import type { Json } from "@/lib/langgraph/types";
import type { FieldBase, FormField } from "./form-field";
import { isObject, textsIn } from "./json-schema";
import type { Hints } from "./read-hints";

const MOST = 200;

/** Texts that the author names for a list: examples, options, defaults, and the hint's own list. */
export function listSuggestions(base: FieldBase, hints: Hints, hinted: Json | undefined): string[] {
  const { suggested, options, examples } = hints;
  return [
    ...options.map(({ value }) => value),
    ...examples,
    ...textsIn(hinted),
    ...textsIn(isObject(suggested) ? (suggested.tools ?? suggested.collections) : suggested),
    ...textsIn(base.default),
  ].filter((text) => typeof text === "string");
}

/** A text field that also suggests these; any other field as it is. */
export function suggesting(field: FormField, known: string[]): FormField {
  if (field.kind !== "text" || known.length === 0) return field;
  const suggestions = [...new Set([...field.suggestions, ...known])].filter((text) => text !== "");
  return { ...field, suggestions: suggestions.slice(0, MOST) };
}
