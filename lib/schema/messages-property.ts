import type { Json, JsonObject } from "@/lib/langgraph/types";
import { isObject, objectsIn, textOf } from "./json-schema";
import { readHints } from "./read-hints";
import { resolveRef } from "./resolve-ref";

const MESSAGE =
  /(^|[^a-z])(Base|Any|AI|Human|System|Tool|Function|Chat|Remove)?Message(Like|Chunk)?\b/;

/** True for a property that holds chat messages, told by its hint, or by what its items are called. */
export function holdsMessages(property: Json | undefined, root: JsonObject): boolean {
  if (!isObject(property)) return false;
  if (readHints(property).langgraphType === "messages") return true;
  return [property, ...membersOf(property)].some((schema) => {
    const { items } = schema;
    if (!isObject(items)) return false;
    return [items, ...membersOf(items)].some((item) => isMessage(item, root));
  });
}

function isMessage(item: JsonObject, root: JsonObject): boolean {
  const ref = textOf(item.$ref);
  if (ref !== null && MESSAGE.test(ref)) return true;
  const named = ref === null ? item : resolveRef(root, ref);
  return isObject(named) && MESSAGE.test(textOf(named.title) ?? "");
}

function membersOf(schema: JsonObject): JsonObject[] {
  return [...objectsIn(schema.anyOf), ...objectsIn(schema.oneOf)];
}
