import type { Json } from "@/lib/langgraph/types";
import { sameJson } from "@/lib/langgraph/values";
import { standIn } from "./blank-value";
import type { FormField, TupleField } from "./form-field";

/** What stands at positions that nobody filled in: their control is empty while it is still there. */
export type Blanks = ReadonlyMap<number, Json>;

type Edited = { value: Json[] | undefined; blanks: Blanks };

/** The items that an edit starts from: those that are there, else those of the default. */
export function tupleItems(field: TupleField, value: Json | undefined): Json[] {
  if (Array.isArray(value)) return value;
  return value === undefined && Array.isArray(field.default) ? field.default : [];
}

/** What the control at a position shows: nothing where nobody filled it in. */
export function shownItem(
  value: Json | undefined,
  blanks: Blanks,
  index: number,
): Json | undefined {
  const item = Array.isArray(value) ? value[index] : undefined;
  return isBlank(item, blanks, index) ? undefined : item;
}

/**
 * A tuple after an edit at one position; `undefined` empties it. As a list has no gaps, positions that
 * nobody filled in get a stand-in, which `blanks` remembers. With nothing filled in any more the value
 * goes away, unless it is itself part of a list.
 */
export function editTuple(
  field: TupleField,
  value: Json | undefined,
  blanks: Blanks,
  index: number,
  next: Json | undefined,
): Edited {
  const items = tupleItems(field, value);
  const kept = new Map([...blanks].filter(([at]) => isBlank(items[at], blanks, at)));
  if (next === undefined) {
    return value === undefined ? { value, blanks } : emptied(field, items, kept, index);
  }
  kept.delete(index);
  const wanted = Math.max(index + 1, items.length === 0 ? field.minItems : items.length);
  const filled = Array.from({ length: wanted }, (_, at): Json => {
    if (at === index) return next;
    const item = items[at];
    if (item !== undefined) return item;
    const part = partAt(field, at);
    const stand = part ? standIn(part) : null;
    if (part && asks(part)) kept.set(at, stand);
    return stand;
  });
  return { value: filled, blanks: kept };
}

/** A tuple without one of the items that follow its positions. */
export function removeRest(value: Json[], blanks: Blanks, index: number): Edited {
  const before = new Map([...blanks].filter(([at]) => at < index));
  return { value: value.filter((_, at) => at !== index), blanks: before };
}

function emptied(
  field: TupleField,
  items: Json[],
  blanks: Map<number, Json>,
  index: number,
): Edited {
  if (index >= items.length) return { value: items, blanks };
  const optional = index >= field.minItems && index < field.positions.length;
  const part = partAt(field, index);
  const stand = part ? standIn(part) : null;
  const last = optional && index === items.length - 1;
  const left = last ? items.slice(0, -1) : items.map((item, at) => (at === index ? stand : item));
  if (last) blanks.delete(index);
  else blanks.set(index, stand);
  const given = left.some(
    (item, at) => !isBlank(item, blanks, at) && partAt(field, at)?.kind !== "const",
  );
  if (given) return { value: left, blanks };
  return { value: field.key === "" ? [] : undefined, blanks: new Map() };
}

function partAt(field: TupleField, index: number): FormField | null {
  return field.positions[index] ?? field.rest;
}

// Its default, its only value and null are answers that need nobody.
function asks(part: FormField): boolean {
  return part.default === undefined && !part.nullable && part.kind !== "const";
}

function isBlank(item: Json | undefined, blanks: Blanks, index: number): boolean {
  const stand = blanks.get(index);
  return stand !== undefined && item !== undefined && sameJson(stand, item);
}
