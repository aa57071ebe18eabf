import type { Path } from "./edit-value";

/** The DOM id of the control for the value at `path` in a form with that `idPrefix`. */
export function fieldId(idPrefix: string, path: Path): string {
  return domId([idPrefix, ...path].join("_"));
}

/** An id without spaces and other characters that ARIA references or selectors cannot hold. */
export function domId(id: string): string {
  return id.replace(/[^\w-]/gu, (character) => `-${character.codePointAt(0)?.toString(16)}-`);
}
