import type { Json } from "@/lib/langgraph/types";
import { sameJson } from "@/lib/langgraph/values";
import type { ChoicesField } from "./form-field";
import type { Option } from "./normalise-schema";
import { showValue } from "./show-value";

/** The options that are chosen: those of the value, else those that hold by default. */
export function chosenOf(field: ChoicesField, value: Json | undefined): Json[] {
  if (Array.isArray(value)) return value;
  return value === undefined && Array.isArray(field.default) ? field.default : [];
}

/** The field's options, and those held that it does not offer. */
export function optionsHeld(field: ChoicesField, held: Json[]): Option[] {
  const strange = held.filter(
    (item, index) =>
      placeOf(field.options, item) < 0 && held.findIndex((one) => sameJson(one, item)) === index,
  );
  return [
    ...field.options,
    ...strange.map((value) => ({ value, label: `${showValue(field, value)} (not offered)` })),
  ];
}

/**
 * The chosen with one more or one less. One more goes to its place in the order of the options, or to
 * the end where those that are held have an order of their own.
 */
export function toggleOption(options: Option[], held: Json[], option: Json, on: boolean): Json[] {
  const others = held.filter((item) => !sameJson(item, option));
  if (!on) return others;
  const places = others.map((item) => placeOf(options, item));
  const place = placeOf(options, option);
  const ordered = places.every((at, index) => at >= (places[index - 1] ?? 0));
  const before = places.findIndex((at) => at > place);
  const at = place >= 0 && ordered && before >= 0 ? before : others.length;
  return [...others.slice(0, at), option, ...others.slice(at)];
}

function placeOf(options: Option[], value: Json): number {
  return options.findIndex((option) => sameJson(option.value, value));
}
