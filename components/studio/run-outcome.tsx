"use client";

import { RotateCw } from "lucide-react";
import { useState } from "react";
import { WriteButton } from "@/components/shell/write-button";
import { ErrorNotice } from "@/components/ui/error-notice";
import { Spinner } from "@/components/ui/spinner";
import { isGone, isWorking, type SessionState } from "@/lib/run/session-state";
import { Interrupts } from "./interrupts/interrupts";
import { RunProblem } from "./run-problem";
import { StopProblem } from "./stop-problem";
import { unseenWords } from "./unseen-words";
import type { StudioRun } from "./use-run";

/** What there is to say about the last run, below what it wrote. */
export function RunOutcome({ run }: { run: StudioRun }) {
  const { state } = run;
  const { run: shown } = state;
  const working = isWorking(state);
  // A resume that fails brings its cards back, with what was typed into them.
  const [cards, setCards] = useState(shown.interrupts);
  if (state.phase !== "starting" && cards !== shown.interrupts) setCards(shown.interrupts);
  return (
    <>
      <div className={working ? "hidden" : "contents"}>
        {cards.length > 0 && <Interrupts interrupts={cards} run={run} />}
      </div>
      {working ? <Progress state={state} /> : <Ended run={run} />}
    </>
  );
}

function Ended({ run }: { run: StudioRun }) {
  const { state } = run;
  const { run: shown, problem, gap } = state;
  return (
    <>
      {shown.failure && (
        <ErrorNotice
          title={failureTitle(shown.failure.name)}
          detail={<span className="whitespace-pre-wrap">{shown.failure.message}</span>}
          next="What was saved before the failure is kept. Try again from there, or start anew below."
          actions={
            <WriteButton
              least="runner"
              size="sm"
              variant="outline"
              icon={<RotateCw />}
              onClick={() => void run.goOn()}
            >
              Try again
            </WriteButton>
          }
        />
      )}
      {problem && problem.during !== "stop" && <RunProblem problem={problem} run={run} />}
      {isPaused(state) && <Paused run={run} />}
      <Lines gap={gap && !isGone(state)} state={state} />
    </>
  );
}

function failureTitle(name: string): string {
  return name === "Error" ? "The run failed" : `The run failed: ${name}`;
}

function Progress({ state }: { state: SessionState }) {
  const { run, phase, attempt, problem } = state;
  const label =
    phase === "stopping"
      ? "Stopping…"
      : phase === "reconnecting"
        ? `Reconnecting, try ${attempt}…`
        : run.activeNode
          ? run.activeNode
          : phase === "starting"
            ? "Starting…"
            : "Working…";
  return (
    <div className="flex flex-col gap-3">
      <span className="inline-flex items-center gap-2 text-muted-foreground text-sm">
        <Spinner />
        {label}
      </span>
      {problem?.during === "stop" && (
        <StopProblem error={problem.error} threadId={state.threadId} />
      )}
    </div>
  );
}

function isPaused({ run, next, stopped, problem, outcome }: SessionState): boolean {
  const open = next.length > 0 && run.interrupts.length === 0 && !run.failure && !problem;
  return open && !stopped && outcome !== "error";
}

function Paused({ run }: { run: StudioRun }) {
  return (
    <section
      aria-label="The run is paused"
      className="flex flex-wrap items-center justify-between gap-2 rounded-lg border border-border px-3 py-2 text-sm"
    >
      <p>Not finished: {run.state.next.join(", ")} would be next.</p>
      <WriteButton least="runner" size="sm" variant="outline" onClick={() => void run.goOn()}>
        Continue
      </WriteButton>
    </section>
  );
}

function Lines({ gap, state }: { gap: boolean; state: SessionState }) {
  const { unreadable } = state.run;
  return (
    <>
      {state.stopped && <p className="text-muted-foreground text-xs">You stopped this run.</p>}
      {state.unseenModes.length > 0 && (
        <p className="text-pretty text-muted-foreground text-xs">
          {unseenWords(state.unseenModes)}
        </p>
      )}
      {gap && (
        <p className="text-muted-foreground text-xs">
          Some live steps may be missing here; the result is the server’s own.
        </p>
      )}
      {unreadable > 0 && (
        <p className="text-muted-foreground text-xs">
          {unreadable === 1
            ? "1 event was unreadable and is left out."
            : `${unreadable} events were unreadable and are left out.`}
        </p>
      )}
    </>
  );
}
