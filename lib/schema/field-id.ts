import type { JsonSchema } from "@/lib/langgraph/types";
import { drawnPath } from "./drawn-path";
import type { Path } from "./edit-value";
import { formModel } from "./form-model";

/** The DOM id of the control for the value at `path` in a form with that `idPrefix`. */
export function fieldId(idPrefix: string, path: Path): string {
  return domId([idPrefix, ...path].join("_"));
}

/** The DOM id of the innermost control that draws the value at `path`: where an error can be gone to. */
export function drawnFieldId(schema: JsonSchema, idPrefix: string, path: Path): string {
  const { root } = formModel(schema);
  return fieldId(idPrefix, root ? drawnPath(root, path) : []);
}

/** An id without spaces and other characters that ARIA references or selectors cannot hold. */
export function domId(id: string): string {
  return id.replace(/[^\w-]/gu, (character) => `-${character.codePointAt(0)?.toString(16)}-`);
}
