"use client";

import { TriangleAlert } from "lucide-react";
import { Button } from "@/components/ui/button";
import { fieldId } from "@/lib/schema/field-id";
import type { ValuesCheck } from "./check-values";

const MOST_SHOWN = 5;

type MisfitNoticeProps = {
  check: ValuesCheck;
  /** As the form's fields have it in their ids. */
  idPrefix: string;
  anywayLabel: string;
  onSaveAnyway: () => void;
};

/** How many values do not fit, above the fields that say what is wrong with each. */
export function MisfitNotice({ check, idPrefix, anywayLabel, onSaveAnyway }: MisfitNoticeProps) {
  const { errors, savable } = check;
  const count = errors.length;
  return (
    <div
      role="alert"
      className="flex flex-wrap items-start gap-2.5 rounded-lg border border-warning/40 bg-warning/5 p-3 text-sm"
    >
      <TriangleAlert aria-hidden className="mt-px size-4 shrink-0 text-warning" />
      <div className="flex min-w-0 flex-1 basis-60 flex-col gap-1">
        <p className="font-medium">
          {count === 1 ? "1 value needs a look" : `${count} values need a look`}
        </p>
        <p className="text-muted-foreground">
          {savable
            ? "They do not fit the graph's schema, so a run may fail. The server takes them nevertheless."
            : "They hold characters that cannot be saved."}
        </p>
        <ul className="flex flex-col items-start">
          {errors.slice(0, MOST_SHOWN).map(({ path, message }) => (
            <li key={`${path.join("/")} ${message}`}>
              <Button
                variant="link"
                className="whitespace-normal text-left"
                onClick={() => document.getElementById(fieldId(idPrefix, path))?.focus()}
              >
                {message}
              </Button>
            </li>
          ))}
        </ul>
      </div>
      {savable && (
        <Button size="sm" variant="outline" onClick={onSaveAnyway}>
          {anywayLabel}
        </Button>
      )}
    </div>
  );
}
