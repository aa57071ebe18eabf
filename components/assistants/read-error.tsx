"use client";

import type { ReactNode } from "react";
import { useDeployment } from "@/components/shell/deployment-provider";
import { DoctorLink } from "@/components/shell/doctor-link";
import { ErrorNotice } from "@/components/ui/error-notice";
import { type RosterError, toRosterError } from "@/lib/errors";

/** A failed read of assistants. A server that cannot be reached is named, and what to do about it. */
export function ReadError({
  error,
  kept = false,
  onRetry,
  actions,
}: {
  error: unknown;
  /** What was read before is still on the page. */
  kept?: boolean;
  onRetry: () => void;
  actions?: ReactNode;
}) {
  const { host, embedded } = useDeployment();
  const problem = toRosterError(error);
  return (
    <ErrorNotice
      title={problem.title}
      detail={
        <>
          <p>{problem.message}</p>
          {kept && <p>What you see below was loaded before and may be out of date.</p>}
        </>
      }
      next={nextStep(problem, host, embedded)}
      requestId={problem.requestId}
      onRetry={onRetry}
      actions={
        <>
          {actions}
          <DoctorLink code={problem.code} />
        </>
      }
    />
  );
}

function nextStep({ code, message, next }: RosterError, host: string, embedded: boolean) {
  if (code !== "upstream_unreachable" && code !== "upstream_timeout") return next;
  return (
    <>
      {!message.includes(host) && <>Roster asked {host}. </>}
      {embedded
        ? "That is the sample server, which Roster starts itself: restart Roster if it stays silent."
        : next}
    </>
  );
}
