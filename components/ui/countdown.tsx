"use client";

import { useEffect, useEffectEvent, useState } from "react";

const SECOND = 1000;

/** Counts down to a time on the page's own clock (`performance.now()`); `onEnd` is called once it has come. */
export function Countdown({ until, onEnd }: { until: number; onEnd: () => void }) {
  const [left, setLeft] = useState(() => secondsTo(until));
  const end = useEffectEvent(onEnd);
  useEffect(() => {
    const timer = setInterval(() => {
      const rest = secondsTo(until);
      if (rest > 0) return setLeft(rest);
      clearInterval(timer);
      end();
    }, SECOND);
    return () => clearInterval(timer);
  }, [until]);
  return (
    // Read out when asked for, not every second.
    <p role="timer" className="text-muted-foreground text-sm tabular-nums">
      You can try again in {clock(left)}.
    </p>
  );
}

function secondsTo(until: number): number {
  return Math.max(0, Math.ceil((until - performance.now()) / SECOND));
}

function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
