"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import { WriteButton } from "@/components/shell/write-button";
import { ErrorNotice } from "@/components/ui/error-notice";
import type { RosterError } from "@/lib/errors";

// Only a server that crashed leaves runs behind that do not stop.
const StopThread = dynamic(
  () => import("./threads/stop-thread").then((module) => module.StopThread),
  { ssr: false },
);

type Props = { error: RosterError; threadId: string | null };

/** The order to stop did not arrive, or had no effect: then the thread can be freed of its run. */
export function StopProblem({ error, threadId }: Props) {
  const [isAsked, setIsAsked] = useState(false);
  const isStuck = error.code === "busy" && threadId !== null;
  const close = () => setIsAsked(false);
  return (
    <>
      <ErrorNotice
        title="The run was not stopped"
        detail={error.message}
        next={
          isStuck
            ? "Press Stop again, or let it end. If the server crashed in the middle of it, it never ends: free the thread then."
            : error.code === "unsupported"
              ? "It goes on, and what comes of it is shown here."
              : "It goes on. Press Stop again, or let it end."
        }
        actions={
          isStuck && (
            <WriteButton
              least="runner"
              size="sm"
              variant="outline"
              onClick={() => setIsAsked(true)}
            >
              Free the thread…
            </WriteButton>
          )
        }
      />
      {isAsked && isStuck && (
        <StopThread id={threadId} name={null} verb="Free" stuck onClose={close} onFree={close} />
      )}
    </>
  );
}
