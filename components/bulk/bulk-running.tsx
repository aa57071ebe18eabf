import { Button } from "@/components/ui/button";
import { DialogBody, DialogFooter } from "@/components/ui/dialog";
import { Progress } from "@/components/ui/progress";
import { takeFocus } from "@/components/ui/take-focus";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { formatCount } from "@/lib/format";
import type { BulkWords } from "./bulk-words";
import type { BulkControls } from "./use-bulk-job";

/** How far it is, told aloud at each quarter only. */
export function BulkRunning({ controls, words }: { controls: BulkControls; words: BulkWords }) {
  const { finished, total, isStopping } = controls.now;
  const quarter = Math.floor((finished / Math.max(1, total)) * 4) * 25;
  return (
    <>
      <DialogBody className="flex flex-col gap-2 text-sm">
        <p className="tabular-nums">
          {isStopping ? "Stopping. What is under way is finished first" : words.doing}:{" "}
          {formatCount(finished)} of {formatCount(total)}
        </p>
        <Progress label={words.doing} value={finished} max={total} />
        <VisuallyHidden role="status">
          {isStopping ? "Stopping" : `${words.doing}: ${quarter} %`}
        </VisuallyHidden>
      </DialogBody>
      <DialogFooter>
        <Button ref={takeFocus} pending={isStopping} onClick={controls.stop}>
          Cancel
        </Button>
      </DialogFooter>
    </>
  );
}
