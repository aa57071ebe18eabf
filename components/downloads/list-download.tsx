"use client";

import { useEffect, useEffectEvent, useState } from "react";
import { QueryError } from "@/components/shell/query-error";
import { Button } from "@/components/ui/button";
import { Dialog, DialogBody, DialogFooter } from "@/components/ui/dialog";
import { downloadFile } from "@/components/ui/download-file";
import { Progress } from "@/components/ui/progress";
import { toast } from "@/components/ui/toast";
import { type RosterError, toRosterError } from "@/lib/errors";
import { formatCount } from "@/lib/format";
import type { ListFormat } from "@/lib/list-file";

type ReadSoFar = { read: number; total: number | null };

type ListDownloadProps = {
  format: ListFormat;
  /** What the rows are: "assistants". */
  what: string;
  /** Without its ending. */
  fileName: string;
  /** What else is to be known of the file. */
  note?: string | undefined;
  /** The pieces of the file, read as they are asked for. */
  pieces: (signal: AbortSignal, onRead: (soFar: ReadSoFar) => void) => AsyncIterable<string>;
  /** It is handed over, or was cancelled. */
  onEnd: () => void;
};

const TYPES: Record<ListFormat, string> = { json: "application/json", csv: "text/csv" };
const NOTHING: ReadSoFar = { read: 0, total: null };

/** Reads a list to its end, says how far it is, and hands it over as a file. Leaving it cancels. */
export function ListDownload(props: ListDownloadProps) {
  const { format, what, note, onEnd } = props;
  const [attempt, setAttempt] = useState(1);
  const [soFar, setSoFar] = useState(NOTHING);
  const [error, setError] = useState<RosterError | null>(null);

  const read = useEffectEvent(async (signal: AbortSignal) => {
    const parts: Blob[] = [];
    // The browser may lay blobs aside on the disk, texts it may not.
    for await (const piece of props.pieces(signal, setSoFar)) parts.push(new Blob([piece]));
    signal.throwIfAborted();
    const fileName = `${props.fileName}.${format}`;
    downloadFile(fileName, new Blob(parts), TYPES[format]);
    toast({ title: "Downloaded", description: fileName, tone: "success" });
    onEnd();
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt begins anew
  useEffect(() => {
    const own = new AbortController();
    read(own.signal).catch(
      (thrown: unknown) => own.signal.aborted || setError(toRosterError(thrown)),
    );
    return () => own.abort();
  }, [attempt]);

  const { read: count, total } = soFar;
  return (
    <Dialog
      open
      onOpenChange={onEnd}
      title={`Download ${what} as ${format.toUpperCase()}`}
      description={`Secrets are left out, as in an export.${note ? ` ${note}` : ""}`}
    >
      <DialogBody className="flex flex-col gap-3 text-sm">
        <p role="status" className="tabular-nums">
          {error ? "Stopped after" : "Read"} {formatCount(count)}
          {total !== null && ` of ${formatCount(total)}`} {what}.
        </p>
        <Progress label={`Reading ${what}`} value={count} max={total} />
        {error && (
          <QueryError
            error={error}
            onRetry={() => {
              setError(null);
              setSoFar(NOTHING);
              setAttempt(attempt + 1);
            }}
          />
        )}
      </DialogBody>
      <DialogFooter>
        <Button onClick={onEnd}>Cancel</Button>
      </DialogFooter>
    </Dialog>
  );
}
