import { useEffect, useMemo, useState } from "react";
import type { GraphSchemas, JsonObject } from "@/lib/langgraph/types";
import type { DriftItem } from "@/lib/schema/drift";
import type { FieldError } from "@/lib/schema/validate";

const NONE: DriftItem[] = [];

/** What is off with the stored values, as far as nobody changed it and no error says it already. */
export function useDrift(
  schemas: GraphSchemas | null,
  stored: JsonObject | null,
  value: JsonObject,
  errors: FieldError[],
): DriftItem[] {
  const code = useDriftCode(stored !== null);
  const items = useMemo(
    () => (code && stored && code.driftOf(schemas, stored).items) || NONE,
    [code, schemas, stored],
  );
  return useMemo(() => {
    if (!code || !stored || items.length === 0) return NONE;
    const said = new Set(errors.map(({ message }) => message));
    return code.untouchedDrift(items, stored, value).filter(({ message }) => !said.has(message));
  }, [code, items, stored, value, errors]);
}

// A new assistant has nothing stored, so its form need not load this.
function useDriftCode(wanted: boolean) {
  const [code, setCode] = useState<typeof import("@/lib/schema/drift")>();
  useEffect(() => {
    if (wanted) import("@/lib/schema/drift").then(setCode, () => undefined);
  }, [wanted]);
  return code;
}

/** What a field says of its own drift; a key without a field has none to say it. */
export function driftNotes(items: DriftItem[]): FieldError[] {
  return items
    .filter(({ kind, path }) => kind !== "unknown" || path.length > 1)
    .map(({ kind, path, message }) => ({
      path,
      message: `${kind === "missing" ? "Nothing is saved for it" : "The saved value does not fit"}: ${message}`,
    }));
}
