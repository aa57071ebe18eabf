import type { Json } from "@/lib/langgraph/types";
import type { Path } from "./edit-value";
import type { FormField } from "./form-field";
import { isObject } from "./json-schema";
import { shownBranch } from "./shown-branch";

/**
 * Paths of keys inside `value` that the field has no part for, at any depth. Objects that welcome
 * further keys have none.
 */
export function unknownPaths(field: FormField, value: Json | undefined, path: Path = []): Path[] {
  switch (field.kind) {
    case "group":
      return entriesOf(value).flatMap(([key, held]) => {
        const inner = field.fields.find((each) => each.key === key);
        if (inner) return unknownPaths(inner, held, [...path, key]);
        return field.open ? [] : [[...path, key]];
      });
    case "list":
      return (Array.isArray(value) ? value : []).flatMap((item, index) =>
        unknownPaths(field.item, item, [...path, index]),
      );
    case "record":
      return entriesOf(value).flatMap(([key, held]) =>
        unknownPaths(field.entry, held, [...path, key]),
      );
    case "union": {
      const branch = field.branches[shownBranch(field, value, null) ?? -1];
      return branch ? unknownPaths(branch.field, value, path) : [];
    }
    default:
      return [];
  }
}

function entriesOf(value: Json | undefined): [string, Json][] {
  return isObject(value) ? Object.entries(value) : [];
}
