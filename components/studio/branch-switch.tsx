import { ChevronLeft, ChevronRight } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import type { BranchPlace } from "@/lib/run/branches";

type Props = { place: BranchPlace; onShow: (checkpointId: string) => void };

/** Which of the messages that were tried here is shown, and the way to those beside it. */
export function BranchSwitch({ place: { at, of, previous, next }, onShow }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields of a form.
    <div role="group" aria-label="Branches" className="flex items-center text-xs">
      <IconButton
        size="sm"
        label="Previous branch"
        icon={<ChevronLeft />}
        aria-disabled={previous === null}
        onClick={() => previous !== null && onShow(previous)}
      />
      <span role="status" className="text-muted-foreground tabular-nums">
        Branch {at} of {of}
      </span>
      <IconButton
        size="sm"
        label="Next branch"
        icon={<ChevronRight />}
        aria-disabled={next === null}
        onClick={() => next !== null && onShow(next)}
      />
    </div>
  );
}
