import { useMemo } from "react";
import type { GraphSchemas, JsonObject } from "@/lib/langgraph/types";
import { type DriftItem, driftOf, untouchedDrift } from "@/lib/schema/drift";
import type { FieldError } from "@/lib/schema/validate";

const NONE: DriftItem[] = [];

/** What is off with the stored values, as far as nobody changed it and no error says it already. */
export function useDrift(
  schemas: GraphSchemas | null,
  stored: JsonObject | null,
  value: JsonObject,
  errors: FieldError[],
): DriftItem[] {
  const items = useMemo(
    () => (stored ? (driftOf(schemas, stored).items ?? NONE) : NONE),
    [schemas, stored],
  );
  return useMemo(() => {
    if (!stored || items.length === 0) return NONE;
    const said = new Set(errors.map(({ message }) => message));
    return untouchedDrift(items, stored, value).filter(({ message }) => !said.has(message));
  }, [items, stored, value, errors]);
}

/** What a field says of its own drift; a key without a field has none to say it. */
export function driftNotes(items: DriftItem[]): FieldError[] {
  return items
    .filter(({ kind, path }) => kind !== "unknown" || path.length > 1)
    .map(({ kind, path, message }) => ({
      path,
      message:
        kind === "missing"
          ? `Nothing is saved for it: ${message}`
          : `The saved value does not fit: ${message}`,
    }));
}
