"use client";

import { TriangleAlert } from "lucide-react";
import { Button } from "@/components/ui/button";
import type { ValuesCheck } from "@/lib/schema/check-values";
import type { FieldError } from "@/lib/schema/validate";

const MOST_SHOWN = 5;

type MisfitNoticeProps = {
  check: ValuesCheck;
  /** Leads to the value at a path. */
  onGoTo: (path: FieldError["path"]) => void;
  anywayLabel: string;
  onSaveAnyway: () => void;
};

/** How many values do not fit, above the fields that say what is wrong with each. */
export function MisfitNotice({ check, onGoTo, anywayLabel, onSaveAnyway }: MisfitNoticeProps) {
  const { errors, savable } = check;
  const count = errors.length;
  return (
    <div
      role="alert"
      tabIndex={-1}
      className="flex flex-wrap items-start gap-2.5 rounded-lg border border-warning/40 bg-warning/5 p-3 text-sm"
    >
      <TriangleAlert aria-hidden className="mt-px size-4 shrink-0 text-warning" />
      <div className="flex min-w-0 flex-1 basis-60 flex-col gap-1">
        <p className="font-medium">
          {count === 1 ? "1 value needs a look" : `${count} values need a look`}
        </p>
        <p className="text-muted-foreground">
          {savable
            ? `${count === 1 ? "It does" : "They do"} not fit the graph's schema, so a run may fail. The server takes ${count === 1 ? "it" : "them"} nevertheless.`
            : "There are characters that cannot be saved."}
        </p>
        <ul className="flex flex-col items-start">
          {errors.slice(0, MOST_SHOWN).map(({ path, message }) => (
            <li key={`${path.join("/")} ${message}`}>
              {path.length === 0 ? (
                message
              ) : (
                <Button
                  variant="link"
                  className="whitespace-normal text-left"
                  onClick={() => onGoTo(path)}
                >
                  {message}
                </Button>
              )}
            </li>
          ))}
          {count > MOST_SHOWN && (
            <li className="text-muted-foreground">
              and {count - MOST_SHOWN} more, each marked at its field
            </li>
          )}
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
