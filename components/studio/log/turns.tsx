import { History, ScrollText } from "lucide-react";
import { useMemo, useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { EventTape } from "@/lib/run/event-tape";
import { hasEarlierTurns } from "@/lib/run-log/has-earlier-turns";
import { LogReader } from "@/lib/run-log/log-reader";
import { Turn } from "./turn";

type Props = { tape: EventTape; isNew: boolean; onCheckpoints: () => void };

/** The runs since the page was opened, the last one first. `isNew`: there is no thread yet. */
export function Turns({ tape, isNew, onCheckpoints }: Props) {
  const reader = useMemo(() => new LogReader(tape), [tape]);
  const { turns } = useSyncExternalStore(reader.subscribe, reader.snapshot, reader.snapshot);
  const isLater = hasEarlierTurns(tape.snapshot(), isNew);
  const toCheckpoints = (
    <Button size="sm" variant="outline" icon={<History />} onClick={onCheckpoints}>
      Open Checkpoints
    </Button>
  );
  if (turns.length === 0) {
    return (
      <EmptyState
        icon={<ScrollText />}
        title={
          isLater ? "Nothing has run here since the page was opened" : "Nothing has run here yet"
        }
        action={isLater && toCheckpoints}
      >
        Each run from now on is written down here, step by step: its nodes, the time and tokens they
        took, the state before and after, tools and their results.
        {isLater &&
          " What ran earlier in this thread is in Checkpoints, with the state after each step."}
      </EmptyState>
    );
  }
  const dropped = (turns[0]?.number ?? 1) - 1;
  return (
    <div className="flex flex-col gap-3">
      {turns.toReversed().map((turn, index) => (
        <Turn key={turn.number} turn={turn} isLast={index === 0} />
      ))}
      {isLater && (
        <section
          aria-label="Earlier turns"
          className="flex flex-wrap items-center justify-between gap-2 rounded-lg border border-border border-dashed px-3 py-2"
        >
          <p className="text-pretty text-muted-foreground text-xs">
            {dropped > 0
              ? `${dropped === 1 ? "The first turn was" : `The first ${dropped} turns were`} too much to keep here. The state after each step is in Checkpoints.`
              : "Turns from before this page was opened are in Checkpoints, with the state after each step."}
          </p>
          {toCheckpoints}
        </section>
      )}
    </div>
  );
}
