import type { Json, JsonObject } from "@/lib/langgraph/types";
import { sameJson } from "@/lib/langgraph/values";
import { parseJson } from "@/lib/schema/parse-json";

/** One key of metadata. Text is a string, whatever it looks like; anything else is JSON. */
export type MetadataRow = { id: string; key: string; value: Json; kind: "text" | "json" };

const MOST_ROWS = 200;
const SERVERS_OWN = /^(created_by$|__|langgraph_)/;

/** Whether servers wrote it, and not people. */
export function isServersOwn(key: string): boolean {
  return SERVERS_OWN.test(key);
}

/** What servers wrote, and what people did. */
export function splitMetadata(metadata: JsonObject): { own: JsonObject; servers: JsonObject } {
  const entries = Object.entries(metadata);
  return {
    own: Object.fromEntries(entries.filter(([key]) => !isServersOwn(key))),
    servers: Object.fromEntries(entries.filter(([key]) => isServersOwn(key))),
  };
}

/** True when rows can show all of it: an empty key is allowed, and no row can have it. */
export function fitsRows(own: JsonObject): boolean {
  return !Object.hasOwn(own, "") && Object.keys(own).length <= MOST_ROWS;
}

/** The rows to draw: those typed so far, unless the metadata is another one by now. */
export function metadataRows(own: JsonObject, typed: MetadataRow[] | null): MetadataRow[] {
  if (typed && sameJson(ownMetadata(typed), own)) return typed;
  return Object.entries(own).map(([key, value]) => ({
    id: key,
    key,
    value,
    kind: typeof value === "string" ? "text" : "json",
  }));
}

/** The metadata that the rows make; a row whose key cannot be saved is not part of it yet. */
export function ownMetadata(rows: MetadataRow[]): JsonObject {
  const usable = rows.filter(({ key }, index) => key !== "" && keyProblem(rows, index) === null);
  return Object.fromEntries(usable.map(({ key, value }) => [key, value]));
}

/** Why a row's key cannot be saved as it stands, or null. */
export function keyProblem(rows: MetadataRow[], index: number): string | null {
  const { key = "", value = "" } = rows[index] ?? {};
  if (isServersOwn(key)) return `“${key}” is the server's own key.`;
  if (key === "") return value === "" ? null : "Give it a key.";
  const taken = rows.findIndex((row) => row.key === key) < index;
  return taken ? `“${key}” is there already.` : null;
}

/**
 * The row with its text read in the other way: `5` as text and `5` as JSON. Text that is no JSON
 * becomes a JSON string, so that nothing typed is lost.
 */
export function switchKind(row: MetadataRow): MetadataRow {
  const { value } = row;
  if (row.kind === "text") {
    const parsed = typeof value === "string" ? parseJson(value) : { value, problem: null };
    return { ...row, kind: "json", value: parsed.problem === null ? parsed.value : value };
  }
  return { ...row, kind: "text", value: asText(value) };
}

function asText(value: Json): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
