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
  const definition = DEFINITIONS.exec(ref);
  if (definition) {
    const definitions = own(root, definition[1] ?? "");
    const name = definition[2] ?? "";
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

const named = new WeakMap<JsonObject, Map<string, JsonObject>>();

function findByName(root: JsonObject, ref: string): JsonObject | undefined {
  const names = named.get(root) ?? namesIn(root);
  named.set(root, names);
  return names.get(ref);
}

/** Every schema that a `$ref` can name by its `$id` or anchor; of the same name the first. */
function namesIn(root: JsonObject): Map<string, JsonObject> {
  const names = new Map<string, JsonObject>();
  visitSchemas(root, (schema) => {
    const { $id, $anchor, $dynamicAnchor } = schema;
    const anchors = [$anchor, $dynamicAnchor].filter((name) => typeof name === "string");
    for (const name of [$id, ...anchors.map((anchor) => `#${anchor}`)]) {
      if (typeof name === "string" && !names.has(name)) names.set(name, schema);
    }
  });
  return names;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
