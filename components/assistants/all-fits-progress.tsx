import { Button } from "@/components/ui/button";
import { Progress } from "@/components/ui/progress";
import { takeFocus } from "@/components/ui/take-focus";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { type CheckedSoFar, MOST_CHECKED } from "@/lib/langgraph/check-all-fits";
import { checkingText } from "./all-fits-words";

/** How far a check of a whole list is, told aloud at each quarter only. */
export function AllFitsProgress({ soFar, onStop }: { soFar: CheckedSoFar; onStop: () => void }) {
  const most = Math.max(1, Math.min(soFar.total, MOST_CHECKED));
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 text-muted-foreground text-sm">
      <span className="tabular-nums">{checkingText(soFar)}</span>
      <span className="w-40 max-sm:flex-1">
        <Progress label="Checking all" value={soFar.checked} max={most} />
      </span>
      <VisuallyHidden role="status">
        Checking all: {Math.floor((soFar.checked / most) * 4) * 25} %
      </VisuallyHidden>
      <Button ref={takeFocus} size="sm" variant="outline" onClick={onStop}>
        Stop
      </Button>
    </div>
  );
}
