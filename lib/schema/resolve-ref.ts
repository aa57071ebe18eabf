import type { Json, JsonObject } from "@/lib/langgraph/types";
import { isObject, own } from "./json-schema";
import { visitSchemas } from "./walk-schema";

const DEFINITIONS = /^#\/(\$defs|definitions)\/(.*)$/s;

/**
 * What a `$ref` names inside `root`: a JSON pointer, an `$anchor` or an `$id`; undefined for
 * anything else, above all for other documents. The JS server writes whole type texts into pointers
 * without escaping them (`#/definitions/Record<string,{a:b/c}>`), so those are looked up as they are.
 */
export function resolveRef(root: JsonObject, ref: string): Json | undefined {
  if (ref === "#") return root;
  const named = DEFINITIONS.exec(ref);
  if (named) {
    const definitions = own(root, named[1] ?? "");
    const name = named[2] ?? "";
    const exact = isObject(definitions)
      ? (own(definitions, name) ?? own(definitions, decoded(name)))
      : undefined;
    if (exact !== undefined) return exact;
  }
  if (ref.startsWith("#/")) return followPointer(root, ref.slice(2));
  return findByName(root, ref);
}

function followPointer(root: JsonObject, pointer: string): Json | undefined {
  let at: Json | undefined = root;
  for (const segment of pointer.split("/")) {
    const key: string = decoded(segment).replaceAll("~1", "/").replaceAll("~0", "~");
    if (Array.isArray(at)) at = at[Number(key)];
    else if (isObject(at)) at = own(at, key);
    else return undefined;
  }
  return at;
}

function findByName(root: JsonObject, ref: string): JsonObject | undefined {
  const anchor = ref.startsWith("#") ? ref.slice(1) : null;
  let found: JsonObject | undefined;
  visitSchemas(root, (schema) => {
    const matches =
      anchor === null
        ? schema.$id === ref
        : schema.$anchor === anchor || schema.$dynamicAnchor === anchor || schema.$id === ref;
    if (matches) found ??= schema;
  });
  return found;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
