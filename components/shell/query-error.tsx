"use client";

import type { ReactNode } from "react";
import { ErrorNotice } from "@/components/ui/error-notice";
import { toRosterError } from "@/lib/errors";
import { DoctorLink } from "./doctor-link";

/** A failed read, in place of its content. */
export function QueryError({
  error,
  onRetry,
  actions,
}: {
  error: unknown;
  onRetry?: () => void;
  actions?: ReactNode;
}) {
  const { code, title, message, next, requestId } = toRosterError(error);
  return (
    <ErrorNotice
      title={title}
      detail={message}
      next={next}
      {...(requestId === undefined ? {} : { requestId })}
      {...(onRetry === undefined ? {} : { onRetry })}
      actions={
        <>
          {actions}
          <DoctorLink code={code} />
        </>
      }
    />
  );
}
