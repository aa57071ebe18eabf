"use client";

import { Plus } from "lucide-react";
import { useEffect, useEffectEvent, useState } from "react";
import { flushSync } from "react-dom";
import { Button } from "@/components/ui/button";
import type { JsonObject } from "@/lib/langgraph/types";
import { newRowId } from "@/lib/schema/record-rows";
import { jsonProblem } from "./assistant-form-problems";
import { MetadataRowFields } from "./metadata-row-fields";
import { keyProblem, type MetadataRow, metadataRows, ownMetadata } from "./metadata-rows";

type MetadataEditorProps = {
  id: string;
  own: JsonObject;
  onChange: (own: JsonObject) => void;
  onMalformed: (malformed: boolean) => void;
  /** Whether to mark what cannot be saved. */
  checked: boolean;
};

/** Metadata as rows of key and value. A row that cannot be saved stays, and holds up the saving. */
export function MetadataEditor({ id, own, onChange, onMalformed, checked }: MetadataEditorProps) {
  const [typed, setTyped] = useState<MetadataRow[] | null>(null);
  const [unreadable, setUnreadable] = useState<ReadonlySet<string>>(new Set());
  const rows = metadataRows(own, typed);
  const problems = rows.map((_, index) => keyProblem(rows, index));
  const malformed = unreadable.size > 0 || problems.some((problem) => problem !== null);
  const tell = useEffectEvent(onMalformed);

  // What is wrong goes with the rows, so then nothing malformed is left to mend.
  useEffect(() => {
    if (!malformed) return;
    tell(true);
    return () => tell(false);
  }, [malformed]);

  function edit(next: MetadataRow[]) {
    setTyped(next);
    onChange(ownMetadata(next));
  }

  function add() {
    flushSync(() => setTyped([...rows, { id: newRowId(rows), key: "", value: "", kind: "text" }]));
    document.getElementById(`${id}-${rows.length}-key`)?.focus();
  }

  function remove(index: number) {
    flushSync(() => edit(rows.filter((_, at) => at !== index)));
    document.getElementById(`${id}-add`)?.focus();
  }

  function mark(row: string, message: string | null) {
    setUnreadable((before) => {
      const others = [...before].filter((each) => each !== row);
      return new Set(message === null ? others : [...others, row]);
    });
  }

  return (
    <div className="flex min-w-0 flex-col items-start gap-2">
      {rows.length > 0 && (
        <ul aria-label="Keys" className="flex w-full min-w-0 flex-col gap-2 max-sm:gap-5">
          {rows.map((row, index) => (
            <MetadataRowFields
              key={row.id}
              row={row}
              index={index}
              id={`${id}-${index}`}
              keyProblem={problems[index] ?? null}
              valueProblem={checked ? jsonProblem({ [row.key]: row.value }) : undefined}
              onChange={(next) => edit(rows.map((each, at) => (at === index ? next : each)))}
              unreadable={unreadable.has(row.id)}
              onInvalid={(message) => mark(row.id, message)}
              onRemove={() => remove(index)}
            />
          ))}
        </ul>
      )}
      <Button id={`${id}-add`} variant="outline" size="sm" icon={<Plus />} onClick={add}>
        Add key
      </Button>
    </div>
  );
}
