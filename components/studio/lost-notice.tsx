"use client";

import { RotateCw } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { ErrorNotice } from "@/components/ui/error-notice";
import type { RosterError } from "@/lib/errors";

type Props = { error: RosterError; onTry: () => void; actions?: ReactNode };

/** A thread or its run cannot be reached: Studio asks again by itself, see lib/run/keep-trying. */
export function LostNotice({ error, onTry, actions }: Props) {
  return (
    <ErrorNotice
      title={error.title}
      detail={error.message}
      next={`${error.next} Roster keeps trying again while this page is in view.`}
      requestId={error.requestId}
      actions={
        <>
          <Button size="sm" variant="outline" icon={<RotateCw />} onClick={onTry}>
            Try now
          </Button>
          {actions}
        </>
      }
    />
  );
}
