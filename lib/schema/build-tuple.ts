import type { Json, JsonObject } from "@/lib/langgraph/types";
import type { Scope } from "./flatten-schema";
import type { FieldBase, FormField, TupleField } from "./form-field";
import { labelOf } from "./humanise";
import { isObject, numberOf, textOf } from "./json-schema";
import { numberTwins } from "./number-twins";

type Build = (raw: Json, place: { key: string; required: boolean }, scope: Scope) => FormField;

/**
 * The field of a list whose items each have a schema of their own: `prefixItems`, or draft-07's list
 * of `items`. null where the schema names no positions.
 */
export function buildTuple(
  base: FieldBase,
  schema: JsonObject,
  scope: Scope,
  build: Build,
): TupleField | null {
  const places = placesOf(schema);
  if (places === null) return null;
  const maxItems = numberOf(schema.maxItems);
  const drawn = places.slice(0, maxItems);
  const minItems = numberOf(schema.minItems) ?? 0;
  const standards = Array.isArray(base.default) ? base.default : [];
  const positions = drawn.map((place, index): FormField => {
    const key = String(index);
    const field = build(place, { key, required: index < minItems }, scope);
    const title = isObject(place) ? textOf(place.title) : null;
    const label = title === null ? `Item ${index + 1}` : labelOf(key, title);
    // What the whole list has by default counts more than what the position's type has.
    const standard = standards[index];
    if (standard === undefined) return { ...field, label };
    return { ...field, label, default: standard, suggested: undefined, required: false };
  });
  const open = maxItems === undefined || maxItems > drawn.length;
  const rest = open ? restOf(schema) : false;
  return {
    ...base,
    kind: "tuple",
    positions: numberTwins(positions),
    rest: rest === false ? null : restField(rest, scope, build),
    minItems: Math.min(minItems, drawn.length),
    maxItems,
  };
}

function placesOf({ prefixItems, items }: JsonObject): Json[] | null {
  const places = Array.isArray(prefixItems) ? prefixItems : items;
  return Array.isArray(places) && places.length > 0 ? places : null;
}

// A schema that does not say what may follow allows anything.
function restOf({ items, additionalItems, unevaluatedItems }: JsonObject): Json {
  return (Array.isArray(items) ? additionalItems : items) ?? unevaluatedItems ?? true;
}

function restField(rest: Json, scope: Scope, build: Build): FormField {
  const field = build(rest, { key: "", required: true }, scope);
  return { ...field, label: (isObject(rest) ? textOf(rest.title) : null) ?? "Item" };
}
