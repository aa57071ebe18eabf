"use client";

import { useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { SelectedRowsProps } from "@/components/assistants/selected-rows";
import { useLangGraph } from "@/components/shell/deployment-provider";
import { Button } from "@/components/ui/button";
import { Spinner } from "@/components/ui/spinner";
import { toast } from "@/components/ui/toast";
import { toRosterError } from "@/lib/errors";
import { formatCount } from "@/lib/format";
import { readAllSummaries } from "@/lib/langgraph/all-pages";
import type { ReadSoFar } from "@/lib/langgraph/pages-of";
import type { Selection } from "@/lib/selection";

type SelectAllProps = {
  list: NonNullable<SelectedRowsProps["list"]>;
  selection: Selection;
  /** How many are selected. */
  count: number;
  onPage: number;
};

/** Selects what matches on all pages. While that is read, it can be stopped: then all is as before. */
export function SelectAll({ list, selection, count, onPage }: SelectAllProps) {
  const client = useLangGraph();
  const [soFar, setSoFar] = useState<ReadSoFar | null>(null);
  const reading = useRef<AbortController>(null);
  const begin = useRef<HTMLButtonElement>(null);
  const isMore = list.isAtLeast || list.count > onPage;

  useEffect(() => () => reading.current?.abort(), []);

  async function read() {
    const own = new AbortController();
    reading.current = own;
    setSoFar({ read: 0, total: list.count });
    try {
      const all = await readAllSummaries(client, list.input, own.signal, setSoFar);
      selection.set(all, true);
    } catch (thrown) {
      if (own.signal.aborted) return;
      const { title, next } = toRosterError(thrown);
      toast({ title: "Not all were selected", description: `${title}. ${next}`, tone: "warning" });
    }
    setSoFar(null);
  }

  function stop() {
    reading.current?.abort();
    flushSync(() => setSoFar(null));
    begin.current?.focus();
  }

  if (soFar) {
    return (
      <span className="flex items-center gap-2 text-muted-foreground tabular-nums">
        <Spinner className="size-3.5" />
        <span role="status">
          Reading {formatCount(soFar.read)} of {formatCount(soFar.total)}
        </span>
        <Button size="sm" variant="link" onClick={stop}>
          Stop
        </Button>
      </span>
    );
  }
  if (!isMore || (!list.isAtLeast && count >= list.count)) return null;
  return (
    <Button ref={begin} size="sm" variant="link" onClick={() => void read()}>
      {list.isAtLeast ? "Select all that match" : `Select all ${formatCount(list.count)}`}
    </Button>
  );
}
