"use client";

import { useState } from "react";
import { Countdown } from "@/components/ui/countdown";
import { ErrorNotice } from "@/components/ui/error-notice";

/** Too many attempts: counts down to when the next is allowed, and says so once it is. */
export function WaitNotice({ seconds, onEnd }: { seconds: number; onEnd: () => void }) {
  const [until] = useState(() => performance.now() + seconds * 1000);
  return (
    <div className="flex flex-col gap-2">
      <ErrorNotice
        title="There were too many attempts to sign in"
        next="Wait, then try again. If you forgot the password, ask whoever runs Roster."
      />
      <Countdown until={until} onEnd={onEnd} />
    </div>
  );
}
