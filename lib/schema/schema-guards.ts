import type { Json, JsonSchema } from "@/lib/langgraph/types";

const MOST_CHARACTERS = 512 * 1024;
const MOST_LEVELS = 64;
const MOST_OPTIONS = 500;

/** Why a schema is too much for a form, or null. It is read level by level: no depth can overflow. */
export function schemaProblem(schema: JsonSchema): string | null {
  let level: Json[] = [schema];
  let characters = 0;
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MOST_LEVELS) return `The schema is nested more than ${MOST_LEVELS} levels deep.`;
    const next: Json[] = [];
    for (const value of level) {
      characters += sizeOf(value);
      if (characters > MOST_CHARACTERS) return "The schema is larger than 512 KB.";
      if (typeof value !== "object" || value === null) continue;
      for (const inner of Array.isArray(value) ? value : Object.values(value)) next.push(inner);
      const options = Array.isArray(value) ? undefined : value.enum;
      if (Array.isArray(options) && options.length > MOST_OPTIONS) {
        return `The schema offers more than ${MOST_OPTIONS} options for one value.`;
      }
    }
    level = next;
  }
  return null;
}

function sizeOf(value: Json): number {
  if (typeof value === "string") return value.length + 3;
  if (typeof value !== "object" || value === null) return 5;
  if (Array.isArray(value)) return 2;
  return Object.keys(value).reduce((sum, key) => sum + key.length + 4, 2);
}
