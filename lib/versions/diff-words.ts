import type { Json } from "@/lib/langgraph/types";
import { sameJson } from "@/lib/langgraph/values";
import type { FormField } from "@/lib/schema/form-field";
import { showValue } from "@/lib/schema/show-value";

/** What stands for a value that is not set: "not set (default 0.7)". */
export function unsetWords(field: FormField | null): string {
  const standard = field?.default;
  return field && standard !== undefined
    ? `not set (default ${showValue(field, standard)})`
    : "not set";
}

/** A changed scalar's sides in words, told apart however alike they would read. */
export function valueWords(
  before: Json | undefined,
  after: Json | undefined,
  fieldBefore: FormField | null,
  fieldAfter: FormField | null,
): { before: string; after: string } {
  const words = (value: Json | undefined, field: FormField | null) =>
    value === undefined ? unsetWords(field) : wordsOf(value, field);
  const [old, now] = [words(before, fieldBefore), words(after, fieldAfter)];
  if (old !== now || sameJson(before, after)) return { before: old, after: now };
  const exact = (value: Json | undefined, said: string) =>
    value === undefined ? said : JSON.stringify(value);
  return { before: exact(before, old), after: exact(after, now) };
}

/** The items of two lists, each in a line. Texts are quoted where other things stand among them. */
export function itemTexts(
  lists: readonly Json[][],
  fields: readonly (FormField | null)[],
): string[][] {
  const plain = lists.flat().every((item) => typeof item === "string");
  return lists.map((items, index) => {
    const field = fields[index];
    const options = field?.kind === "choices" ? field.options : [];
    return items.map((item) => {
      const option = options.find(({ value }) => sameJson(value, item));
      if (option) return option.label;
      return plain && typeof item === "string" ? item : JSON.stringify(item);
    });
  });
}

function wordsOf(value: Json, field: FormField | null): string {
  if (value === "") return "empty";
  if (value === null) return "none";
  if (field?.kind === "boolean" && typeof value === "boolean") return value ? "On" : "Off";
  if (field?.kind === "choice") {
    const option = field.options.find((each) => sameJson(each.value, value));
    if (option) return option.label;
  }
  return typeof value === "string" ? value : JSON.stringify(value);
}
