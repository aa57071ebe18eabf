import { TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";

/** A line that something is off, quieter than an error. */
export function WarningText({ children }: { children: ReactNode }) {
  return (
    <span className="flex items-start gap-1 text-warning text-xs">
      <TriangleAlert aria-hidden className="mt-0.5 size-3 shrink-0" />
      <span className="min-w-0 break-words">{children}</span>
    </span>
  );
}
