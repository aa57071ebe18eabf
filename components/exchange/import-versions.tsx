"use client";

import { useId } from "react";
import { assistantLabel, shorten } from "@/components/assistants/assistant-label";
import { Badge } from "@/components/ui/badge";
import { Checkbox } from "@/components/ui/checkbox";
import { formatDay, parseTime } from "@/lib/format";
import type { AssistantExport, ExportedVersion } from "@/lib/versions/exchange";
import { type VersionFit, versionFit } from "@/lib/versions/version-fit";
import type { ImportChoice } from "./use-import-choice";

const MOST_SAID = 4;

/** The versions to take from, newest first: which to take, and how each fits its graph. */
export function ImportVersions({
  file,
  origin = "the file",
  choice,
}: {
  file: AssistantExport;
  /** The deployment that it is copied from. */
  origin?: string | undefined;
  choice: ImportChoice;
}) {
  const id = useId();
  const contents = new Map(choice.plan(() => "").map(({ from, content }) => [from, content]));
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className="mb-1.5 font-medium text-sm">
        Versions in {origin}
      </h3>
      <ul className="max-h-96 divide-y divide-border overflow-y-auto rounded-md border border-border">
        {file.versions.map((version) => {
          const content = contents.get(version.version);
          const fit =
            content && !choice.checking
              ? versionFit(content, choice.schemasOf(content.graph_id))
              : undefined;
          return (
            <li key={version.version} className="flex items-start gap-2 px-2 py-1.5 text-sm">
              <Checkbox
                aria-label={`Import version ${version.version}`}
                checked={content !== undefined}
                onCheckedChange={(taken) => choice.take(version.version, taken)}
              />
              <span className="flex min-w-0 flex-1 flex-col gap-0.5 pt-0.5">
                <VersionLine version={version} />
                {fit && <Fit fit={fit} />}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function VersionLine({ version }: { version: ExportedVersion }) {
  const { version: number, note, author, created_at } = version;
  const time = parseTime(created_at);
  const by = [author, time === null ? null : formatDay(time)].filter((part) => part !== null);
  return (
    <>
      <span className="flex min-w-0 flex-wrap items-baseline gap-x-2">
        <span className="font-medium tabular-nums">v{number}</span>
        <span className="min-w-0 break-words">{shorten(assistantLabel(version))}</span>
        <span className="text-muted-foreground text-xs">{by.join(", ")}</span>
      </span>
      {note && <span className="break-words text-muted-foreground">{note}</span>}
    </>
  );
}

function Fit({ fit: { known, errors, unknown } }: { fit: VersionFit }) {
  if (!known && errors.length === 0) {
    return (
      <span className="text-muted-foreground text-xs">The graph gives no schema to check by.</span>
    );
  }
  return (
    <span className="flex min-w-0 flex-col items-start gap-0.5 text-xs">
      {errors.length === 0 ? (
        <Badge tone="success">Fits the graph</Badge>
      ) : (
        <>
          <Badge tone="warning">
            {errors.length === 1 ? "1 value does not fit" : `${errors.length} values do not fit`}
          </Badge>
          {errors.slice(0, MOST_SAID).map((message) => (
            <span key={message} className="break-words">
              {message}
            </span>
          ))}
        </>
      )}
      {unknown.length > 0 && (
        <span className="break-words text-muted-foreground">
          Not known to the graph, and kept: {shorten(unknown.join(", "), 200)}
        </span>
      )}
    </span>
  );
}
