"use client";

import { useDeferredValue, useState, useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { formatCount } from "@/lib/format";
import type { EventTape } from "@/lib/run/event-tape";
import type { Dropped } from "@/lib/run/trim-tape";
import { type EventFilter, eventsOf, filterEvents } from "@/lib/run-log/filter-events";
import { RawEvent } from "./raw-event";
import { RawFilter } from "./raw-filter";

const AT_ONCE = 200;
const ALL: EventFilter = { text: "", kind: null, turn: null };

/** The streams of the runs as they came, to look through, copy and take away. */
export function RawEvents({ tape }: { tape: EventTape }) {
  // Looking through all of it may take longer than a frame.
  const { entries, dropped } = useDeferredValue(
    useSyncExternalStore(tape.subscribe, tape.snapshot, tape.snapshot),
  );
  const [filter, setFilter] = useState(ALL);
  const [most, setMost] = useState(AT_ONCE);
  const events = eventsOf({ entries });
  const found = filterEvents(events, filter);
  const shown = found.slice(-most);
  const begins = new Map(
    entries.flatMap(({ type, turn, at }) => (type === "begin" ? [[turn, at] as const] : [])),
  );
  if (events.length === 0) {
    return (
      <EmptyState title="No events yet">
        Run something: each event of its stream is listed here as the server sent it.
      </EmptyState>
    );
  }
  return (
    <div className="flex min-w-0 flex-col gap-3">
      <RawFilter
        events={events}
        found={found}
        filter={filter}
        onFilter={(next) => {
          setFilter(next);
          setMost(AT_ONCE);
        }}
      />
      <DroppedNote dropped={dropped} />
      {found.length === 0 && (
        <EmptyState
          title="No event matches"
          action={
            <Button size="sm" variant="outline" onClick={() => setFilter(ALL)}>
              Show all events
            </Button>
          }
        />
      )}
      {found.length > most && (
        <Button size="sm" variant="outline" onClick={() => setMost(most + AT_ONCE)}>
          Show {formatCount(Math.min(AT_ONCE, found.length - most))} earlier events
        </Button>
      )}
      <ol aria-label="Events" className="flex min-w-0 flex-col gap-1">
        {shown.map((entry) => (
          <RawEvent key={entry.seq} entry={entry} begunAt={begins.get(entry.turn) ?? entry.at} />
        ))}
      </ol>
    </div>
  );
}

function DroppedNote({ dropped: { pieces, events, turns } }: { dropped: Dropped }) {
  const parts = [
    pieces > 0 && `${formatCount(pieces)} pieces of messages (the messages themselves are kept)`,
    events > 0 && `${formatCount(events)} older events`,
    turns > 0 && (turns === 1 ? "the first turn" : `the first ${formatCount(turns)} turns`),
  ].filter((part) => part !== false);
  if (parts.length === 0) return null;
  return (
    <p className="text-pretty text-muted-foreground text-xs">
      Too much to keep, so not here: {parts.join(", ")}.
    </p>
  );
}
