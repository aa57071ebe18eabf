import type { Json, JsonObject } from "@/lib/langgraph/types";
import { sameJson } from "@/lib/langgraph/values";
import { isObject, textsIn } from "./json-schema";

const HIGHEST = new Set(["minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties"]);
const LOWEST = new Set(["maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties"]);

/** One schema that says what both say. Where they cannot be joined, `over` wins. */
export function mergeSchemas(base: JsonObject, over: JsonObject): JsonObject {
  const merged: JsonObject = { ...base };
  for (const [key, value] of Object.entries(over)) {
    // Written to an object it would be its prototype.
    if (key === "__proto__") continue;
    const before = Object.hasOwn(base, key) ? base[key] : undefined;
    merged[key] = before === undefined ? value : join(key, before, value);
  }
  return merged;
}

function join(key: string, before: Json, value: Json): Json {
  if (typeof before === "number" && typeof value === "number") {
    if (HIGHEST.has(key)) return Math.max(before, value);
    if (LOWEST.has(key)) return Math.min(before, value);
  }
  if (key === "required") return [...new Set([...textsIn(before), ...textsIn(value)])];
  if (key === "examples" && Array.isArray(before) && Array.isArray(value)) {
    return [...value, ...before.filter((one) => !value.some((other) => sameJson(one, other)))];
  }
  if (key === "enum" && Array.isArray(before) && Array.isArray(value)) {
    return before.filter((option) => value.some((other) => sameJson(option, other)));
  }
  if (key === "type" && before === "integer" && value === "number") return before;
  if ((key === "properties" || key === "metadata") && isObject(before) && isObject(value)) {
    return joinMaps(key, before, value);
  }
  return value;
}

function joinMaps(key: string, before: JsonObject, value: JsonObject): JsonObject {
  const result: JsonObject = { ...before };
  for (const [name, sub] of Object.entries(value)) {
    if (name === "__proto__") continue;
    const held = Object.hasOwn(before, name) ? before[name] : undefined;
    const joined = key === "properties" && isObject(held) && isObject(sub) && !sameJson(held, sub);
    result[name] = joined ? { allOf: [held, sub] } : sub;
  }
  return result;
}
