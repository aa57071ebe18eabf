import type { FieldPathList } from "@rjsf/utils";
import { useLayoutEffect, useMemo, useRef } from "react";
import type { Json, JsonObject } from "@/lib/langgraph/types";
import { sameJson } from "@/lib/langgraph/values";
import { editValues } from "@/lib/schema/edit-value";
import type { GroupField } from "@/lib/schema/form-field";

type Owner = {
  root: GroupField;
  value: JsonObject;
  onChange: (value: JsonObject) => void;
  onInvalid?: ((message: string | null) => void) | undefined;
};

/**
 * Edits and reports of a form's fields, handed on to its owner. RJSF takes all functions for equal
 * and keeps the first that it is given, so these stay the same and read what is current.
 */
export function useFormActions({ root, value, onChange, onInvalid }: Owner) {
  const owner = useRef<Owner>({ root, value, onChange, onInvalid });
  useLayoutEffect(() => {
    owner.current = { root, value, onChange, onInvalid };
  });
  return useMemo(() => {
    const problems = new Map<string, string>();
    return {
      edit(path: FieldPathList, next: Json | undefined) {
        const { root, value, onChange } = owner.current;
        const edited = editValues(root, value, path, next);
        if (sameJson(edited, value)) return;
        // Two edits in one event build on each other.
        owner.current = { ...owner.current, value: edited };
        onChange(edited);
      },
      report(id: string, problem: string | null) {
        if (problem === null) problems.delete(id);
        else problems.set(id, problem);
        const [first = null] = problems.values();
        owner.current.onInvalid?.(first);
      },
    };
  }, []);
}
