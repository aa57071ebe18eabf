"use client";

import { Switch } from "@/components/ui/switch";
import type { AssistantsViewControls } from "./use-assistants-view";

/** Whether what the assistants hold is compared with their graphs' schemas, and what then is shown. */
export function FitSwitches({
  view: { checksFit, checkFit, onlyMisfits, showOnlyMisfits },
}: {
  view: AssistantsViewControls;
}) {
  return (
    <>
      <div
        title="Compares what the assistants on this page hold with the schemas of their graphs"
        className="flex h-8 items-center gap-2 text-sm"
      >
        <Switch id="check-fit" checked={checksFit} onCheckedChange={checkFit} />
        <label htmlFor="check-fit">Check schema fit</label>
      </div>
      {checksFit && (
        <div
          title="Leaves out the assistants that fit: those on this page, or all once all are checked"
          className="flex h-8 items-center gap-2 text-sm"
        >
          <Switch id="only-misfits" checked={onlyMisfits} onCheckedChange={showOnlyMisfits} />
          <label htmlFor="only-misfits">Only what does not fit</label>
        </div>
      )}
    </>
  );
}
