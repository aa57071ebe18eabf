"use client";

import { Button } from "@/components/ui/button";
import { isGone, isWorking } from "@/lib/run/session-state";
import { NoticeBar } from "./notice-bar";
import type { ThreadBranches } from "./use-branches";
import type { StudioRun } from "./use-run";
import type { StudioView } from "./use-studio-view";

type Props = { branches: ThreadBranches; run: StudioRun; view: StudioView };

/** What is unusual about the branch on screen. */
export function BranchNotices({ branches, run: { state }, view }: Props) {
  const { older, error, isCut, retry } = branches;
  const className = "mb-2 rounded-lg px-3 py-2";
  if (isWorking(state) || isGone(state)) return null;
  if (older) {
    return (
      <NoticeBar
        className={className}
        actions={
          <Button size="sm" variant="outline" onClick={() => view.showBranch(null)}>
            Latest branch
          </Button>
        }
      >
        This is an older branch. What you send now goes on from it.
      </NoticeBar>
    );
  }
  if (error) {
    return (
      <NoticeBar
        tone="warning"
        className={className}
        actions={
          <Button size="sm" variant="outline" onClick={retry}>
            Retry
          </Button>
        }
      >
        The thread’s branches could not be read: {error.message}
      </NoticeBar>
    );
  }
  if (!isCut) return null;
  return (
    <p className="mb-2 px-2 text-muted-foreground text-xs">
      This thread is long: branches from before its last 200 checkpoints are not loaded.
    </p>
  );
}
