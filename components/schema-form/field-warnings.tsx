import { createContext, type ReactNode } from "react";
import { WarningText } from "@/components/ui/warning-text";
import { drawnPath } from "@/lib/schema/drawn-path";
import { fieldId } from "@/lib/schema/field-id";
import type { GroupField } from "@/lib/schema/form-field";
import type { FieldError } from "@/lib/schema/validate";

/** What is off with a form's values without being an error, by the id of the control. */
export type FieldWarnings = ReadonlyMap<string, string>;

export const FieldWarningsContext = createContext<FieldWarnings>(new Map());

/** Each warning at the innermost field that is drawn for its path. */
export function fieldWarnings(
  root: GroupField,
  warnings: FieldError[],
  idPrefix: string,
): FieldWarnings {
  const byId = new Map<string, string>();
  for (const { path, message } of warnings) {
    const id = fieldId(idPrefix, drawnPath(root, path));
    const before = byId.get(id);
    byId.set(id, before === undefined ? message : `${before} ${message}`);
  }
  return byId;
}

/** A field's notes with its warning below them. */
export function withWarning(notes: ReactNode, warning: string | undefined): ReactNode {
  if (warning === undefined) return notes;
  return (
    <>
      {notes}
      <WarningText>{warning}</WarningText>
    </>
  );
}
