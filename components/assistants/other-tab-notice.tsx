import { Info } from "lucide-react";

/** Tells that the same assistant is being edited in another tab of this browser. */
export function OtherTabNotice() {
  return (
    <p
      role="status"
      className="flex items-center gap-3 rounded-lg border border-info/40 bg-info/5 px-3 py-2 text-sm"
    >
      <Info aria-hidden className="size-4 shrink-0 text-info" />
      This assistant is also being edited in another tab. Each tab keeps its own draft.
    </p>
  );
}
