"use client";

import { shorten } from "@/components/assistants/assistant-label";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { formatCount } from "@/lib/format";
import type { AssistantExport } from "@/lib/versions/exchange";
import type { ZippedExport } from "@/lib/versions/read-export-zip";

type ImportZipProps = {
  exports: readonly ZippedExport[];
  /** The paths that were chosen before. */
  chosen: ReadonlySet<string>;
  onChoose: (path: string, file: AssistantExport, ignored: string[]) => void;
  onAnother: () => void;
};

/** The exports of a zip, of which one after the other is looked at and imported. */
export function ImportZip({ exports, chosen, onChoose, onAnother }: ImportZipProps) {
  const count = exports.length === 1 ? "1 file" : `${formatCount(exports.length)} files`;
  return (
    <Section
      title="Choose an export of the zip"
      description={`${count} in it. Each is shown before anything is made, and the list stays for the next.`}
      actions={
        <Button size="sm" variant="outline" onClick={onAnother}>
          Choose another file
        </Button>
      }
      className="p-0"
    >
      <ul aria-label="Exports" className="divide-y divide-border text-sm">
        {exports.map(({ path, parsed: { file, problem, ...rest } }) => (
          <li key={path} className="flex min-h-10 items-center gap-3 px-4 py-1.5">
            <div className="min-w-0 flex-1">
              <p className="flex min-w-0 items-center gap-2">
                <bdi className="min-w-0 truncate">{file ? shorten(file.assistant.name) : path}</bdi>
                {file && <Badge tone="outline">{file.source.graph_id}</Badge>}
                {chosen.has(path) && <Badge>Chosen before</Badge>}
              </p>
              <p className="break-words text-muted-foreground text-xs">{problem ?? path}</p>
            </div>
            {file && (
              <Button
                size="sm"
                variant="outline"
                onClick={() => onChoose(path, file, "ignored" in rest ? rest.ignored : [])}
              >
                Choose<span className="sr-only"> {path}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
