import type { CSSProperties } from "react";

/** A custom property with a length in CSS pixels, as a style; none for null. */
export function pixels(property: `--${string}`, length: number | null): CSSProperties | undefined {
  // React's types know no custom properties; the browser takes any.
  return length === null ? undefined : ({ [property]: `${length}px` } as CSSProperties);
}
