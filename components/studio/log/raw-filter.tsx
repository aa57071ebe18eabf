import { Download } from "lucide-react";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { downloadFile } from "@/components/ui/download-file";
import { SearchInput } from "@/components/ui/search-input";
import { Select } from "@/components/ui/select";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { formatCount } from "@/lib/format";
import type { EventEntry } from "@/lib/run/event-tape";
import { type EventFilter, jsonLines, kindsOf } from "@/lib/run-log/filter-events";

type Props = {
  events: EventEntry[];
  found: EventEntry[];
  filter: EventFilter;
  onFilter: (filter: EventFilter) => void;
};

const isNarrowed = ({ text, kind, turn }: EventFilter) =>
  text.trim() !== "" || kind !== null || turn !== null;

export function RawFilter({ events, found, filter, onFilter }: Props) {
  const turns = [...new Set(events.map(({ turn }) => turn))];
  const count = isNarrowed(filter)
    ? `${formatCount(found.length)} of ${formatCount(events.length)} events`
    : `${formatCount(events.length)} ${events.length === 1 ? "event" : "events"}`;
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap gap-2">
        <SearchInput
          label="Find in events"
          placeholder="Find in events"
          value={filter.text}
          onValueChange={(text) => onFilter({ ...filter, text })}
          className="min-w-48 max-w-none flex-1"
        />
        <div className="w-44">
          <Select
            aria-label="Type of event"
            value={filter.kind ?? ""}
            onChange={(event) => onFilter({ ...filter, kind: event.currentTarget.value || null })}
          >
            <option value="">All types</option>
            {kindsOf(events).map(({ kind, count: some }) => (
              <option key={kind} value={kind}>{`${kind} (${formatCount(some)})`}</option>
            ))}
          </Select>
        </div>
        {turns.length > 1 && (
          <div className="w-32">
            <Select
              aria-label="Turn"
              value={filter.turn ?? ""}
              onChange={(event) =>
                onFilter({ ...filter, turn: Number(event.currentTarget.value) || null })
              }
            >
              <option value="">All turns</option>
              {turns.map((turn) => (
                <option key={turn} value={turn}>{`Turn ${turn}`}</option>
              ))}
            </Select>
          </div>
        )}
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <p className="mr-auto text-muted-foreground text-xs tabular-nums">{count}</p>
        <VisuallyHidden role="status">{isNarrowed(filter) ? count : ""}</VisuallyHidden>
        <CopyButton text={() => jsonLines(found)} label="Copy as JSON lines" withText />
        <Button
          size="sm"
          variant="outline"
          icon={<Download />}
          disabled={found.length === 0}
          onClick={() => downloadFile("run-events.jsonl", jsonLines(found))}
        >
          Download
        </Button>
      </div>
    </div>
  );
}
