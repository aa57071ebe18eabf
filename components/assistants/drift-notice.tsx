"use client";

import { TriangleAlert } from "lucide-react";
import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import type { DriftItem } from "@/lib/schema/drift";
import { driftTitle } from "@/lib/schema/drift-title";

const MOST_SHOWN = 5;

type DriftNoticeProps = {
  items: DriftItem[];
  /** Whether the values are this assistant's own, or were copied from another. */
  saved: boolean;
  /** Leads to the value at a path. */
  onGoTo: (path: DriftItem["path"]) => void;
};

/** Which stored values the graph's present schema does not take, with the way to each. */
export function DriftNotice({ items, saved, onGoTo }: DriftNoticeProps) {
  const id = useId();
  const [all, setAll] = useState(false);
  const shown = all ? items : items.slice(0, MOST_SHOWN);
  const onlyMissing = items.every(({ kind }) => kind === "missing");
  const what = saved ? "This assistant" : "What was copied";
  return (
    <section
      aria-labelledby={`${id}-title`}
      className="flex gap-2.5 rounded-lg border border-warning/40 bg-warning/5 p-3 text-sm"
    >
      <TriangleAlert aria-hidden className="mt-px size-4 shrink-0 text-warning" />
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        <p id={`${id}-title`} className="font-medium">
          {what} {onlyMissing ? "lacks what its graph requires" : "was saved for another schema"}:{" "}
          {driftTitle(items)}
        </p>
        <p className="text-muted-foreground">
          {onlyMissing
            ? "A run may fail without it."
            : "Everything is kept as it was saved until you change it. A run may fail or ignore it."}
        </p>
        <ul className="flex flex-col items-start">
          {shown.map(({ path, message }) => (
            <li key={`${path.join("/")} ${message}`}>
              <Button
                variant="link"
                className="min-h-6 whitespace-normal text-left"
                onClick={() => onGoTo(path)}
              >
                {message}
              </Button>
            </li>
          ))}
        </ul>
        {shown.length < items.length && (
          <Button size="sm" variant="outline" className="self-start" onClick={() => setAll(true)}>
            Show all {items.length}
          </Button>
        )}
      </div>
    </section>
  );
}
