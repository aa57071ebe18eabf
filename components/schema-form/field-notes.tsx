import type { ReactNode } from "react";
import type { Json } from "@/lib/langgraph/types";
import { sameJson } from "@/lib/langgraph/values";
import { misfitReason } from "@/lib/schema/field-fits";
import type { FormField } from "@/lib/schema/form-field";
import { showValue } from "@/lib/schema/show-value";

/** The line below a label: what the value is for, its default, and why it is drawn as JSON. */
export function fieldNotes(
  field: FormField,
  value: Json | undefined,
  fits: boolean,
): ReactNode | undefined {
  const reason = field.kind === "json" ? field.reason : null;
  const notes = [
    sayTheSame(field.description, field.label) ? null : field.description,
    boundsNote(field),
    fits ? reason : misfitReason(field, value),
    field.deprecated ? "Deprecated" : null,
    defaultNote(field, value),
  ].filter((note) => note !== null);
  const between = field.description?.includes("\n") ? "\n" : " · ";
  return notes.length > 0 ? (
    <span className="whitespace-pre-line">{notes.join(between)}</span>
  ) : undefined;
}

function boundsNote(field: FormField): string | null {
  if (field.kind !== "list") return null;
  const { minItems: least = 0, maxItems: most } = field;
  const items = (count: number) => `${count} ${count === 1 ? "item" : "items"}`;
  if (most === undefined) return least > 0 ? `At least ${items(least)}` : null;
  if (least <= 0) return `At most ${items(most)}`;
  return least === most ? `Exactly ${items(most)}` : `${least} to ${items(most)}`;
}

function sayTheSame(description: string | null, label: string): boolean {
  const said = description?.trim().replace(/\.$/u, "").toLowerCase();
  // What old Pydantic says of every enum.
  return said === label.toLowerCase() || said === "an enumeration";
}

// "Default: None" below an empty control would say the same twice.
function isNothing(value: Json): boolean {
  return (
    value === null || value === "" || (typeof value === "object" && Object.keys(value).length === 0)
  );
}

// Where the control itself shows the default (options, an empty prompt), no words repeat it.
function defaultNote(field: FormField, value: Json | undefined): string | null {
  const { kind, default: standard, suggested } = field;
  if (kind === "choice" && standard !== undefined && standard !== null) {
    const isOffered = field.options.some(({ value: offered }) => sameJson(offered, standard));
    return isOffered ? null : `Default: ${showValue(field, standard)}, which is not offered`;
  }
  if (kind === "choice" || kind === "const" || kind === "secret") return null;
  if (standard === undefined) {
    if (suggested !== undefined && !isNothing(suggested))
      return `Suggested: ${showValue(field, suggested)}`;
    return kind === "boolean" && value === undefined ? "Not set" : null;
  }
  if (kind === "prompt" && value === undefined && typeof standard === "string") return null;
  if (isNothing(standard)) return null;
  return `Default: ${showValue(field, standard)}`;
}
