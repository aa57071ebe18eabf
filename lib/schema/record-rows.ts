import type { Json, JsonObject } from "@/lib/langgraph/types";
import { sameJson } from "@/lib/langgraph/values";

/** One entry of a record as it stands on the screen; its key may be empty or taken while it is typed. */
export type EntryRow = { id: string; key: string; value: Json };

/** The rows to draw: those typed so far, unless the record is another one by now. */
export function entryRows(record: JsonObject, typed: EntryRow[] | null): EntryRow[] {
  if (typed && sameJson(rowsToObject(typed), record)) return typed;
  return Object.entries(record).map(([key, value]) => ({ id: key, key, value }));
}

/** The record that the rows make: of rows with the same key the first counts, without key none. */
export function rowsToObject(rows: EntryRow[]): JsonObject {
  const usable = rows.filter((row, index) => rowProblem(rows, index) === null && row.key !== "");
  return Object.fromEntries(usable.map(({ key, value }) => [key, value]));
}

/** Why a row's key cannot be used, or null. An empty key is no problem yet. */
export function rowProblem(rows: EntryRow[], index: number): string | null {
  const key = rows[index]?.key ?? "";
  const taken = key !== "" && rows.findIndex((row) => row.key === key) < index;
  return taken ? `“${key}” is there already.` : null;
}

/** An id that no row has yet. */
export function newRowId(rows: EntryRow[]): string {
  let number = rows.length;
  while (rows.some(({ id }) => id === `new-${number}`)) number++;
  return `new-${number}`;
}
