"use client";

import type { ReactNode } from "react";
import { ErrorNotice } from "@/components/ui/error-notice";
import { toRosterError } from "@/lib/errors";

/** Why the form could not be saved. It can be submitted again as it is. */
export function SaveError({ error, actions }: { error: unknown; actions?: ReactNode }) {
  const { title, message, next, requestId } = toRosterError(error);
  return (
    <ErrorNotice
      title={title}
      detail={message}
      next={`${next} What you typed is still here.`}
      requestId={requestId}
      actions={actions}
    />
  );
}
