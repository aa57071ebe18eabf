"use client";

import { Button } from "@/components/ui/button";
import { ErrorNotice } from "@/components/ui/error-notice";
import { isGone, isLost, type SessionState } from "@/lib/run/session-state";
import { UnsureStart } from "@/lib/run/unsure-start";
import { LostNotice } from "./lost-notice";
import type { StudioRun } from "./use-run";

type Props = { problem: NonNullable<SessionState["problem"]>; run: StudioRun };

/** Why a run was not started, or could not be followed to its end. */
export function RunProblem({ problem, run }: Props) {
  const { during, error } = problem;
  const { title, message, next, requestId } = error;
  if (isGone(run.state)) {
    return (
      <ErrorNotice
        title="The server has lost this thread"
        detail={message}
        next="Your next message starts a new thread."
      />
    );
  }
  if (error instanceof UnsureStart) {
    return (
      <ErrorNotice
        title={title}
        detail={message}
        next="It is not known whether it was run. What you wrote is kept: read the thread again before you send it again."
        requestId={requestId}
        actions={
          <Button size="sm" variant="outline" onClick={run.reload}>
            Read the thread again
          </Button>
        }
      />
    );
  }
  if (isLost(run.state)) return <LostNotice error={error} onTry={run.reload} />;
  if (during !== "start") {
    return (
      <ErrorNotice
        title={title}
        detail={message}
        next={next}
        requestId={requestId}
        onRetry={run.reload}
      />
    );
  }
  return (
    <ErrorNotice
      title={title}
      detail={message}
      next={`Nothing was run, and what you wrote is kept below. ${next}`}
      requestId={requestId}
      actions={
        error.code === "busy" && (
          <Button size="sm" variant="outline" onClick={run.reload}>
            Show the run that is going on
          </Button>
        )
      }
    />
  );
}
