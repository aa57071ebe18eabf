"use client";

import { CircleCheck, CircleDashed, CircleMinus, CircleX, RotateCw } from "lucide-react";
import type { ReactNode } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { Spinner } from "@/components/ui/spinner";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { WarningText } from "@/components/ui/warning-text";
import { timeWords } from "@/lib/doctor/reading-words";
import { STEP_TITLES, type StepId, type StepPart, type StepResult } from "@/lib/doctor/step";

type DoctorStepProps = {
  id: StepId;
  result: StepResult | undefined;
  running: boolean;
  parts: StepPart[] | undefined;
  onAgain: (() => void) | undefined;
  children?: ReactNode;
};

/**
 * One step: how it went, how long it took, and for a failure what it means and what to change. One that
 * was skipped is a line, so that the failure stands out.
 */
export function DoctorStep({
  id,
  result,
  running,
  parts = [],
  onAgain,
  children,
}: DoctorStepProps) {
  const shown = running ? undefined : result;
  if (shown?.status === "skipped" && !children) {
    return (
      <li className="flex gap-3 px-4 py-1.5 text-sm">
        <Mark result={shown} running={false} />
        <div className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-3">
          <h2 className="text-muted-foreground">{STEP_TITLES[id]}</h2>
          <p className="min-w-0 break-words text-muted-foreground text-xs">{shown.says}</p>
        </div>
      </li>
    );
  }
  return (
    <li className="flex gap-3 px-4 py-3 text-sm">
      <Mark result={shown} running={running} />
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        <div className="flex min-h-6 items-center gap-2">
          <h2 className="font-medium">{STEP_TITLES[id]}</h2>
          {shown?.ms !== undefined && shown.status !== "skipped" && (
            <span className="ml-auto text-muted-foreground text-xs tabular-nums">
              {timeWords(shown.ms)}
            </span>
          )}
        </div>
        {shown && <p className="break-words text-muted-foreground">{shown.says}</p>}
        {shown?.status === "ok" && shown.remark && <WarningText>{shown.remark}</WarningText>}
        {shown?.status === "failed" && (
          <dl className="mt-1 flex flex-col gap-1 rounded-md border border-destructive/30 bg-destructive/5 p-3">
            <dt className="font-medium text-xs">What it means</dt>
            <dd className="break-words">{shown.means}</dd>
            <dt className="mt-1 font-medium text-xs">What to do</dt>
            <dd className="break-words">{shown.change}</dd>
          </dl>
        )}
        {parts.length > 0 && <Parts parts={parts} />}
        {children}
      </div>
      <span className="w-7 shrink-0">
        {onAgain && result && (
          <IconButton
            label={`Test “${STEP_TITLES[id]}” again`}
            icon={<RotateCw />}
            size="sm"
            className="-mt-0.5"
            onClick={onAgain}
          />
        )}
      </span>
    </li>
  );
}

function Mark({ result, running }: { result: StepResult | undefined; running: boolean }) {
  if (running) {
    return (
      <span className="mt-1">
        <Spinner />
        <VisuallyHidden>Running: </VisuallyHidden>
      </span>
    );
  }
  const [icon, word] = MARK[result?.status ?? "pending"];
  return (
    <span className="mt-1 [&_svg]:size-4">
      {icon}
      <VisuallyHidden>{word}: </VisuallyHidden>
    </span>
  );
}

const MARK = {
  ok: [<CircleCheck key="ok" aria-hidden className="text-success" />, "OK"],
  failed: [<CircleX key="failed" aria-hidden className="text-destructive" />, "Failed"],
  skipped: [<CircleMinus key="skipped" aria-hidden className="text-muted-foreground" />, "Skipped"],
  pending: [<CircleDashed key="pending" aria-hidden className="text-muted-foreground" />, "To do"],
} as const;

function Parts({ parts }: { parts: StepPart[] }) {
  return (
    <ul className="mt-1 flex flex-col gap-0.5">
      {parts.map(({ name, ms, failure }) => (
        <li key={name} className="flex min-w-0 flex-wrap items-baseline gap-x-3">
          <span className="min-w-0 flex-1 break-all font-mono text-xs">{name}</span>
          {failure !== null && <span className="text-destructive text-xs">Failed</span>}
          <span className="text-muted-foreground text-xs tabular-nums">{timeWords(ms)}</span>
          {failure !== null && (
            <span className="basis-full break-words text-muted-foreground text-xs">{failure}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
