import { memo } from "react";
import { CodeBlock } from "@/components/ui/code-block";
import { formatDuration } from "@/lib/format";
import type { EventEntry } from "@/lib/run/event-tape";
import { previewJson } from "@/lib/run-log/preview-json";
import { LazyDisclosure } from "../disclosure";

type Props = { entry: EventEntry; begunAt: number };

/** One event on a line, and whole when it is opened. The others come while one reads. */
export const RawEvent = memo(function RawEvent({ entry, begunAt }: Props) {
  const { event, at } = entry;
  const isReadable = event.type === "event";
  return (
    <li className="min-w-0 [contain-intrinsic-size:auto_2.25rem] [content-visibility:auto]">
      <LazyDisclosure
        summary={
          <>
            <span className="mr-2 font-mono text-xs">
              {event.event}
              {!isReadable && " (not readable)"}
            </span>
            <span className="font-mono text-muted-foreground text-xs">
              {isReadable ? previewJson(event.data) : event.text.slice(0, 160)}
            </span>
          </>
        }
        aside={
          <span className="shrink-0 text-muted-foreground text-xs tabular-nums">
            +{formatDuration(at - begunAt)}
          </span>
        }
      >
        {() => (
          <>
            {event.id && <p className="text-muted-foreground text-xs">Id {event.id}</p>}
            <CodeBlock
              label={`event ${event.event}`}
              code={isReadable ? JSON.stringify(event.data, null, 2) : event.text}
              wrap
            />
          </>
        )}
      </LazyDisclosure>
    </li>
  );
});
