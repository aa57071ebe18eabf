import type { Json, JsonObject } from "@/lib/langgraph/types";
import { sameJson } from "@/lib/langgraph/values";

/**
 * One entry of a record as it stands on the screen. `key` is what is typed; `kept` is the key that the
 * value has for it until what is typed can be used, empty for an entry that is not in it yet.
 */
export type EntryRow = { id: string; key: string; kept: string; value: Json };

/** The rows to draw: those typed so far, unless the record is another one by now. */
export function entryRows(record: JsonObject, typed: EntryRow[] | null): EntryRow[] {
  if (typed && sameJson(rowsToObject(typed), record)) return typed;
  return Object.entries(record).map(([key, value]) => ({ id: key, key, kept: key, value }));
}

/** The record that the rows make. No entry takes another's place: each counts under the key it keeps. */
export function rowsToObject(rows: EntryRow[]): JsonObject {
  const settled = rows.filter(({ kept }) => kept !== "");
  return Object.fromEntries(settled.map(({ kept, value }) => [kept, value]));
}

/** The rows after an edit: typed keys that are free now are taken. */
export function settleRows(rows: EntryRow[]): EntryRow[] {
  const settled = [...rows];
  for (const [index, row] of settled.entries()) {
    const taken = settled.some((other, at) => at !== index && other.kept === row.key);
    if (row.key !== "" && row.key !== row.kept && !taken)
      settled[index] = { ...row, kept: row.key };
  }
  return settled;
}

/**
 * Why a row's key cannot be used, or null. That a new row has none is no problem while its value is
 * the `blank` one that it was made with.
 */
export function rowProblem({ key, kept, value }: EntryRow, blank: Json): string | null {
  if (key === "" && kept === "") {
    return sameJson(value, blank) ? null : "Give it a key, or it is not kept.";
  }
  if (key === kept) return null;
  const meanwhile = kept === "" ? "" : ` Until it has another, the entry stays “${kept}”.`;
  return key === "" ? `A key is needed.${meanwhile}` : `“${key}” is there already.${meanwhile}`;
}

/** An id that no row has yet. */
export function newRowId(rows: readonly Pick<EntryRow, "id">[]): string {
  let number = rows.length;
  while (rows.some(({ id }) => id === `new-${number}`)) number++;
  return `new-${number}`;
}
