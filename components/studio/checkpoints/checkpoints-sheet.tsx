"use client";

import { QueryError } from "@/components/shell/query-error";
import { Dialog, DialogBody } from "@/components/ui/dialog";
import { EmptyState } from "@/components/ui/empty-state";
import { Skeleton } from "@/components/ui/skeleton";
import type { StudioRun } from "../use-run";
import type { StudioView } from "../use-studio-view";
import type { StudioTarget } from "../use-target";
import { CheckpointDetail } from "./checkpoint-detail";
import { CheckpointList } from "./checkpoint-list";
import { useCheckpoints } from "./use-checkpoints";

type Props = { target: StudioTarget; view: StudioView; run: StudioRun };

/** Every state that a thread has been in, to be looked at, compared, run again and edited. */
export function CheckpointsSheet(props: Props) {
  const { view, run } = props;
  const { threadId } = run.state;
  return (
    <Dialog
      open
      onOpenChange={() => view.showCheckpoint(null)}
      side="right"
      size="xl"
      title="Checkpoints"
      description="The thread as it was after each step. A run from an earlier one makes a branch; nothing is overwritten."
    >
      {threadId === null ? (
        <DialogBody>
          <EmptyState title="No checkpoints yet">
            They come with the first run of this thread.
          </EmptyState>
        </DialogBody>
      ) : (
        <Content key={threadId} {...props} threadId={threadId} />
      )}
    </Dialog>
  );
}

function Content(props: Props & { threadId: string }) {
  const { view, threadId } = props;
  const checkpoints = useCheckpoints(threadId);
  const { history, facts, byId } = checkpoints;
  const latest = facts[0];
  if (history.error) {
    return (
      <DialogBody>
        <QueryError error={history.error} onRetry={() => void history.refetch()} />
      </DialogBody>
    );
  }
  if (!history.data) {
    return (
      <DialogBody className="flex flex-col gap-2">
        <Skeleton className="h-8" />
        <Skeleton className="h-8" />
        <Skeleton className="h-8" />
      </DialogBody>
    );
  }
  if (!latest) {
    return (
      <DialogBody>
        <EmptyState title="The server keeps no checkpoints of this thread">
          Nothing has run in it yet, or its graph runs without a checkpointer.
        </EmptyState>
      </DialogBody>
    );
  }
  const wanted = view.checkpoint === "latest" ? latest.id : (view.checkpoint ?? latest.id);
  return (
    <div className="grid min-h-0 flex-1 border-border border-t max-md:grid-rows-[minmax(8rem,2fr)_3fr] md:grid-cols-[16rem_1fr]">
      <CheckpointList checkpoints={checkpoints} shown={wanted} onShow={view.showCheckpoint} />
      <CheckpointDetail
        key={wanted}
        {...props}
        id={wanted}
        checkpoints={checkpoints}
        known={byId.get(wanted)}
      />
    </div>
  );
}
