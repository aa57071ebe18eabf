import type { Json } from "@/lib/langgraph/types";
import { sameJson } from "@/lib/langgraph/values";
import { type Path, setAt } from "@/lib/schema/edit-value";
import { isObject, own } from "@/lib/schema/json-schema";

/** One place where two JSON values differ; undefined where one of them has nothing there. */
export type Change = { path: Path; before: Json | undefined; after: Json | undefined };

/**
 * Where `b` differs from `a`, in the order of `a` and then of what only `b` has. Objects are gone into
 * where both have one; texts, lists and all else change as a whole. No change, no entry.
 */
export function jsonChanges(a: Json | undefined, b: Json | undefined, path: Path = []): Change[] {
  if (a === undefined && b === undefined) return [];
  if (!isObject(a) || !isObject(b)) {
    return a !== undefined && b !== undefined && sameJson(a, b)
      ? []
      : [{ path, before: a, after: b }];
  }
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].flatMap((key) => jsonChanges(own(a, key), own(b, key), [...path, key]));
}

/** `value` with the changes made: `applyChanges(a, jsonChanges(a, b))` is `b`. */
export function applyChanges(
  value: Json | undefined,
  changes: readonly Pick<Change, "path" | "after">[],
): Json | undefined {
  return changes.reduce<Json | undefined>(
    (result, { path, after }) => setAt(result, path, after),
    value,
  );
}
