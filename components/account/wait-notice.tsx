"use client";

import { useEffect, useEffectEvent, useState } from "react";
import { ErrorNotice } from "@/components/ui/error-notice";

const SECOND = 1000;

/** Too many attempts: counts down to when the next is allowed, and says so once it is. */
export function WaitNotice({ seconds, onEnd }: { seconds: number; onEnd: () => void }) {
  const [left, setLeft] = useState(seconds);
  const end = useEffectEvent(onEnd);
  useEffect(() => {
    const until = performance.now() + seconds * SECOND;
    const timer = setInterval(() => {
      const rest = Math.ceil((until - performance.now()) / SECOND);
      if (rest > 0) return setLeft(rest);
      clearInterval(timer);
      end();
    }, SECOND);
    return () => clearInterval(timer);
  }, [seconds]);
  return (
    <div className="flex flex-col gap-2">
      <ErrorNotice
        title="There were too many attempts to sign in"
        next="Wait, then try again. If you forgot the password, ask whoever runs Roster."
      />
      {/* Read out when asked for, not every second. */}
      <p role="timer" className="text-muted-foreground text-sm tabular-nums">
        You can try again in {clock(left)}.
      </p>
    </div>
  );
}

function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
