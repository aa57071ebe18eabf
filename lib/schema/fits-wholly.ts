import type { Json } from "@/lib/langgraph/types";
import { sameJson } from "@/lib/langgraph/values";
import { fieldFits } from "./field-fits";
import type { FormField, GroupField, TupleField } from "./form-field";
import { isObject } from "./json-schema";

/** Whether the field's control and those of all its parts can show the value, with nothing left over. */
export function fitsWholly(field: FormField, value: Json): boolean {
  if (value === null) return field.nullable || field.kind === "json";
  if (!fieldFits(field, value)) return false;
  switch (field.kind) {
    case "number":
      return !field.integer || Number.isInteger(value);
    case "choice":
      return field.options.some((option) => sameJson(option.value, value));
    case "const":
      return sameJson(field.value, value);
    case "choices":
      return eachFits(value, (item) => field.options.some((each) => sameJson(each.value, item)));
    case "list":
      return eachFits(value, (item) => fitsWholly(field.item, item));
    case "tuple":
      return tupleFits(field, value);
    case "group":
      return groupFits(field, value);
    case "record":
      return (
        isObject(value) && eachFits(Object.values(value), (one) => fitsWholly(field.entry, one))
      );
    case "union":
      return field.branches.some((branch) => fitsWholly(branch.field, value));
    default:
      return true;
  }
}

function eachFits(value: Json, fits: (item: Json, index: number) => boolean): boolean {
  return Array.isArray(value) && value.every(fits);
}

function tupleFits({ positions, rest, minItems }: TupleField, value: Json): boolean {
  const enough = Array.isArray(value) && value.length >= minItems;
  return (
    enough &&
    eachFits(value, (item, index) => {
      const part = positions[index] ?? rest;
      return part !== null && fitsWholly(part, item);
    })
  );
}

function groupFits({ fields }: GroupField, value: Json): boolean {
  const known = new Map(fields.map((field) => [field.key, field]));
  if (!isObject(value) || fields.some((one) => one.required && !Object.hasOwn(value, one.key))) {
    return false;
  }
  return Object.entries(value).every(([key, item]) => {
    const field = known.get(key);
    return field !== undefined && fitsWholly(field, item);
  });
}
