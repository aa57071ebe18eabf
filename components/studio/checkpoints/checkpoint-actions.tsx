import { Pencil, RotateCcw } from "lucide-react";
import { WriteButton } from "@/components/shell/write-button";
import type { ThreadState } from "@/lib/langgraph/types";
import { isWorking } from "@/lib/run/session-state";
import type { CheckpointProps } from "./checkpoint-detail";

type Props = CheckpointProps & { state: ThreadState; onEdit: () => void };

/** What can be done from a checkpoint, or why it cannot. */
export function CheckpointActions({ run, view, state, onEdit }: Props) {
  const obstacle = obstacleOf(run);
  const ended = state.next.length === 0;
  const why =
    obstacle ?? (ended ? "The run ended here: to go on otherwise, edit the state." : null);
  return (
    <div className="flex flex-wrap items-center gap-2">
      <WriteButton
        least="runner"
        size="sm"
        icon={<RotateCcw />}
        disabled={obstacle !== null || ended}
        onClick={() => {
          view.showCheckpoint(null);
          void run.runFrom(state);
        }}
      >
        Re-run from here
      </WriteButton>
      <WriteButton
        least="runner"
        size="sm"
        variant="outline"
        icon={<Pencil />}
        disabled={isWorking(run.state)}
        onClick={onEdit}
      >
        Edit state
      </WriteButton>
      {why && <p className="basis-full text-pretty text-muted-foreground text-xs">{why}</p>}
    </div>
  );
}

/** Why nothing can be run from a checkpoint of this thread now; null where it can. */
export function obstacleOf({ state, fits }: CheckpointProps["run"]): string | null {
  if (isWorking(state)) return "A run is going on. When it has ended, this can be run again.";
  if (fits) return null;
  return "This thread ran another configuration than the one on screen, which would stick. Open it with its own to run it again.";
}
