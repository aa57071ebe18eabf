import type { ReactNode } from "react";

/** Stands in for RJSF's markdown, 32 KB gzip that no field of ours draws. */
export function Markdown({ children }: { children?: ReactNode }) {
  return children;
}
