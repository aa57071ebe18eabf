import type { Json, JsonSchema } from "@/lib/langgraph/types";

const MOST_CHARACTERS = 512 * 1024;
const MOST_LEVELS = 64;
const MOST_MEMBERS = 500;

const OPTIONS = `The schema offers more than ${MOST_MEMBERS} options for one value.`;
const LISTS: Record<string, string> = {
  enum: OPTIONS,
  anyOf: OPTIONS,
  oneOf: OPTIONS,
  type: OPTIONS,
  allOf: `The schema joins more than ${MOST_MEMBERS} parts in one.`,
};
/** Values, not schemas: what looks like a keyword in them is none. */
const DATA = new Set(["default", "const", "enum", "examples"]);

type Part = { value: Json; isData: boolean };

/** Why a schema is too much for a form, or null. It is read level by level: no depth can overflow. */
export function schemaProblem(schema: JsonSchema): string | null {
  let level: Part[] = [{ value: schema, isData: false }];
  let characters = 0;
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MOST_LEVELS) return `The schema is nested more than ${MOST_LEVELS} levels deep.`;
    const next: Part[] = [];
    for (const { value, isData } of level) {
      characters += sizeOf(value);
      if (characters > MOST_CHARACTERS) return "The schema is larger than 512 KB.";
      if (typeof value !== "object" || value === null) continue;
      for (const [key, inner] of Object.entries(value)) {
        const reason = !isData && Array.isArray(inner) && inner.length > MOST_MEMBERS;
        if (reason && Object.hasOwn(LISTS, key)) return LISTS[key] ?? null;
        next.push({ value: inner, isData: isData || (!Array.isArray(value) && DATA.has(key)) });
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
