"use client";

import { ScrollText } from "lucide-react";
import { useMemo, useSyncExternalStore } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import type { EventTape } from "@/lib/run/event-tape";
import { LogReader } from "@/lib/run-log/log-reader";
import { Turn } from "./turn";

/** The runs since the page was opened, the last one first. */
export function Turns({ tape }: { tape: EventTape }) {
  const reader = useMemo(() => new LogReader(tape), [tape]);
  const { turns } = useSyncExternalStore(reader.subscribe, reader.snapshot, reader.snapshot);
  if (turns.length === 0) {
    return (
      <EmptyState icon={<ScrollText />} title="Nothing has run here yet">
        Each run from now on is written down here, step by step: its nodes, the time and tokens they
        took, the state before and after, tools and their results. Runs from before this page was
        opened are not.
      </EmptyState>
    );
  }
  const dropped = (turns[0]?.number ?? 1) - 1;
  return (
    <div className="flex flex-col gap-3">
      {turns.toReversed().map((turn, index) => (
        <Turn key={turn.number} turn={turn} isLast={index === 0} />
      ))}
      {dropped > 0 && (
        <p className="text-muted-foreground text-xs">
          {dropped === 1 ? "The first turn was" : `The first ${dropped} turns were`} too much to
          keep.
        </p>
      )}
    </div>
  );
}
