import { createParser } from "nuqs/server";
import type { JsonObject } from "./langgraph/types";

/** What a metadata filter can look for. Servers differ on lists and null, so these are not among it. */
export type FilterValue = string | number | boolean | JsonObject;

/** Assistants whose metadata hold this value under this key; an object finds those that contain it. */
export type MetadataFilter = { key: string; value: FilterValue };

/**
 * Reads `key=value`. A number, true, false or a JSON object is taken as such, all else as text; text
 * that looks like one of them, and a key with `=` in it, stand in double quotes. Null without a key.
 */
export function parseMetadataFilter(text: string): MetadataFilter | null {
  const quoted = /^\s*("(?:[^"\\]|\\.)*")\s*=/.exec(text);
  const named = quoted ? parseJson(quoted[1] ?? "") : undefined;
  if (quoted && typeof named === "string") {
    return { key: named, value: parseFilterValue(text.slice(quoted[0].length)) };
  }
  const at = text.indexOf("=");
  const key = text.slice(0, Math.max(0, at)).trim();
  return key === "" ? null : { key, value: parseFilterValue(text.slice(at + 1)) };
}

/** Reads a value as a person types it, by the rules of `parseMetadataFilter`. */
export function parseFilterValue(text: string): FilterValue {
  const trimmed = text.trim();
  const value = parseJson(trimmed);
  if (typeof value === "string" || typeof value === "boolean") return value;
  // Another number would be found than the one that was typed, if it were written otherwise.
  if (typeof value === "number" && String(value) === trimmed) return value;
  if (typeof value === "object" && value !== null && !Array.isArray(value)) {
    // JSON.parse yields nothing but JSON.
    return value as JsonObject;
  }
  return trimmed;
}

/** The other way round: `key=value`, as the URL and the table's toolbar show it. */
export function formatMetadataFilter({ key, value }: MetadataFilter): string {
  const plainKey = key.trim() === key && key !== "" && !/^"|=/.test(key);
  return `${plainKey ? key : JSON.stringify(key)}=${formatFilterValue(value)}`;
}

function formatFilterValue(value: FilterValue): string {
  if (typeof value !== "string") return JSON.stringify(value);
  return parseFilterValue(value) === value ? value : JSON.stringify(value);
}

/** All filters as one object to search for; of two with the same key the last one counts. */
export function filteredMetadata(filters: readonly MetadataFilter[]): JsonObject {
  return Object.fromEntries(filters.map(({ key, value }) => [key, value]));
}

/** The filters with one more, in place of an earlier one with its key. */
export function withMetadataFilter(
  filters: readonly MetadataFilter[],
  added: MetadataFilter,
): MetadataFilter[] {
  return [...filters.filter(({ key }) => key !== added.key), added];
}

export const parseAsMetadataFilter = createParser({
  parse: parseMetadataFilter,
  serialize: formatMetadataFilter,
  eq: (a, b) => formatMetadataFilter(a) === formatMetadataFilter(b),
});

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
