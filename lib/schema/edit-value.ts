import type { Json, JsonObject } from "@/lib/langgraph/types";
import type { FormField, GroupField } from "./form-field";
import { groupSeed } from "./group-default";
import { isObject, own } from "./json-schema";

export type Path = readonly (string | number)[];

/** A path as a key of a set. */
export function pathKey(path: Path): string {
  return JSON.stringify(path);
}

/** The value at a path, or undefined when there is none. */
export function valueAt(value: Json | undefined, path: Path): Json | undefined {
  let at = value;
  for (const key of path) {
    if (Array.isArray(at)) at = at[Number(key)];
    else at = isObject(at) ? own(at, String(key)) : undefined;
  }
  return at;
}

/**
 * A copy in which only the value at `path` differs; `undefined` takes it away. Objects and lists are
 * made on the way where there are none. An item of a list cannot be absent, so it becomes null.
 */
export function setAt(
  value: Json | undefined,
  path: Path,
  next: Json | undefined,
): Json | undefined {
  const [key, ...rest] = path;
  if (key === undefined) return next;
  if (next === undefined && valueAt(value, path) === undefined) return value;
  if (typeof key === "number") {
    const items = Array.isArray(value) ? [...value] : [];
    items[key] = setAt(items[key], rest, next) ?? null;
    return Array.from(items, (item) => item ?? null);
  }
  const object = isObject(value) ? value : {};
  const inner = setAt(own(object, key), rest, next);
  if (inner !== undefined) return { ...object, [key]: inner };
  const { [key]: _, ...others } = object;
  return others;
}

/**
 * `values` after one edit in the form. The first edit in a group whose own default holds keeps the
 * rest of that default. Taking away the last value of an optional group takes the
 * group away too, since nobody asked for an empty object.
 */
export function editValues(
  root: GroupField,
  values: JsonObject,
  path: Path,
  next: Json | undefined,
): JsonObject {
  const from = next === undefined ? values : seeded(root, values, path);
  let result = setAt(from, path, next);
  if (next === undefined && valueAt(values, path) !== undefined) {
    for (let end = path.length - 1; end > 0; end--) {
      const group = path.slice(0, end);
      const field = fieldAt(root, group);
      const held = valueAt(result, group);
      const empty = isObject(held) && Object.keys(held).length === 0;
      if (!empty || field?.kind !== "group" || field.required) break;
      result = setAt(result, group, undefined);
    }
  }
  return isObject(result) ? result : {};
}

function seeded(root: GroupField, values: JsonObject, path: Path): Json | undefined {
  let result: Json | undefined = values;
  for (let end = 1; end < path.length; end++) {
    const group = path.slice(0, end);
    const field = fieldAt(root, group);
    if (field?.kind !== "group" || valueAt(result, group) !== undefined) continue;
    result = setAt(result, group, groupSeed(field));
  }
  return result;
}

/** The field that draws the value at a path of names; null inside lists, records and unions. */
export function fieldAt(root: GroupField, path: Path): FormField | null {
  let field: FormField = root;
  for (const key of path) {
    const inner: FormField | undefined =
      field.kind === "group" ? field.fields.find((each) => each.key === key) : undefined;
    if (!inner) return null;
    field = inner;
  }
  return field;
}
