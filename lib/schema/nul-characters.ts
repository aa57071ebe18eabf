import type { Json, JsonObject } from "@/lib/langgraph/types";
import type { FieldError } from "./validate";

const NUL = "\u0000";
export const NUL_REASON =
  "This holds a NUL character (\\u0000), which databases cut texts at. Remove it to save.";

/** The NUL characters in a graph's values, as errors at their fields. */
export function nulErrors(values: JsonObject): FieldError[] {
  return pathsOfNul(values).map((path) => ({ path, message: NUL_REASON }));
}

/** Where a value holds a NUL character; for one in a key, the object that has the key. */
export function pathsOfNul(value: Json, path: FieldError["path"] = []): FieldError["path"][] {
  if (typeof value === "string") return value.includes(NUL) ? [path] : [];
  if (Array.isArray(value))
    return value.flatMap((item, index) => pathsOfNul(item, [...path, index]));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, held]) =>
    key.includes(NUL) ? [path] : pathsOfNul(held, [...path, key]),
  );
}
