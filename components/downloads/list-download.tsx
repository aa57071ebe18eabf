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
import { GuessedSecrets } from "./guessed-secrets";

type ReadSoFar = { read: number; total: number | null };

/** What is told while a list is read. */
export type ListReading = {
  signal: AbortSignal;
  onRead: (soFar: ReadSoFar) => void;
  /** The schemas of a graph could not be read: names alone tell what of it is secret. */
  onGuess: (graphId: string) => void;
};

type ListDownloadProps = {
  format: ListFormat;
  /** What the rows are: "assistants". */
  what: string;
  /** Without its ending. */
  fileName: string;
  /** What tells that a value is secret: a schema's mark too, its name alone; or there are none. */
  secrets?: "marked" | "named" | "none";
  /** What else is to be known of the file. */
  note?: string | undefined;
  /** The pieces of the file, read as they are asked for. */
  pieces: (reading: ListReading) => AsyncIterable<string>;
  /** It is handed over, or was cancelled. */
  onEnd: () => void;
};

const TYPES: Record<ListFormat, string> = { json: "application/json", csv: "text/csv" };
const LEFT_OUT = {
  marked: "Secrets are left out, as in an export.",
  named: "Values whose names say that they are secret are left out.",
  none: "",
};
const NOTHING: ReadSoFar = { read: 0, total: null };

/** A file that is ready, but may hold secrets of these graphs. */
type Held = { file: Blob; graphs: string[] };

/** Reads a list to its end, says how far it is, and hands it over as a file. Leaving it cancels. */
export function ListDownload(props: ListDownloadProps) {
  const { format, what, note, secrets = "marked", onEnd } = props;
  const [attempt, setAttempt] = useState(1);
  const [soFar, setSoFar] = useState(NOTHING);
  const [error, setError] = useState<RosterError | null>(null);
  const [held, setHeld] = useState<Held | null>(null);

  function handOver(file: Blob) {
    const fileName = `${props.fileName}.${format}`;
    downloadFile(fileName, file, TYPES[format]);
    toast({ title: "Downloaded", description: fileName, tone: "success" });
    onEnd();
  }

  const read = useEffectEvent(async (signal: AbortSignal) => {
    const parts: Blob[] = [];
    const graphs: string[] = [];
    const onGuess = (graphId: string) => graphs.push(graphId);
    // The browser may lay blobs aside on the disk, texts it may not.
    for await (const piece of props.pieces({ signal, onRead: setSoFar, onGuess })) {
      parts.push(new Blob([piece]));
    }
    signal.throwIfAborted();
    const file = new Blob(parts);
    if (graphs.length === 0) handOver(file);
    else setHeld({ file, graphs });
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt begins anew
  useEffect(() => {
    const own = new AbortController();
    read(own.signal).catch(
      (thrown: unknown) => own.signal.aborted || setError(toRosterError(thrown)),
    );
    return () => own.abort();
  }, [attempt]);

  function tryAgain() {
    setError(null);
    setHeld(null);
    setSoFar(NOTHING);
    setAttempt(attempt + 1);
  }

  const { read: count, total } = soFar;
  const leftOut = LEFT_OUT[held ? "named" : secrets];
  return (
    <Dialog
      open
      onOpenChange={onEnd}
      title={`Download ${what} as ${format.toUpperCase()}`}
      description={[leftOut, note].filter(Boolean).join(" ")}
    >
      <DialogBody className="flex flex-col gap-3 text-sm">
        <p role="status" className="tabular-nums">
          {error ? "Stopped after" : "Read"} {formatCount(count)}
          {total !== null && ` of ${formatCount(total)}`} {what}.
        </p>
        <Progress label={`Reading ${what}`} value={count} max={total} />
        {error && <QueryError error={error} onRetry={tryAgain} />}
        {held && <GuessedSecrets graphs={held.graphs} />}
      </DialogBody>
      <DialogFooter>
        <Button onClick={onEnd}>Cancel</Button>
        {held && (
          <>
            <Button onClick={tryAgain}>Try again</Button>
            <Button variant="primary" onClick={() => handOver(held.file)}>
              Download all the same
            </Button>
          </>
        )}
      </DialogFooter>
    </Dialog>
  );
}
