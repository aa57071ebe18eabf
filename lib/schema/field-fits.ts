import type { Json } from "@/lib/langgraph/types";
import { sameJson } from "@/lib/langgraph/values";
import type { Branch, ChoiceField, ConstField, FormField } from "./form-field";
import { isObject, own } from "./json-schema";
import type { Option } from "./normalise-schema";

const MOST_ITEMS = 200;

/** Whether the field's own control can show the value; if not, it is shown as JSON. */
export function fieldFits(field: FormField, value: Json | undefined): boolean {
  if (value === undefined || value === null) return true;
  switch (field.kind) {
    case "text":
    case "prompt":
    case "secret":
      return typeof value === "string";
    case "number":
      return typeof value === "number";
    case "boolean":
      return typeof value === "boolean";
    case "choice":
    case "const":
      return typeof value !== "object" || offers(field, value);
    case "choices":
      return Array.isArray(value) && value.every((item) => isChoosable(field.options, item));
    case "list":
      return Array.isArray(value) && value.length <= MOST_ITEMS;
    case "tuple":
      return (
        Array.isArray(value) &&
        value.length <= (field.rest === null ? field.positions.length : MOST_ITEMS)
      );
    case "group":
      return isObject(value);
    case "record":
      return isObject(value) && Object.keys(value).length <= MOST_ITEMS;
    case "union":
      return field.branches.some((branch) => hasTag(branch, value) || branchFits(branch, value));
    default:
      return true;
  }
}

/** Why a value that does not fit is shown as JSON, in plain words. */
export function misfitReason(field: FormField, value: Json | undefined): string {
  const isList = field.kind === "list" && Array.isArray(value);
  const isRecord = field.kind === "record" && isObject(value);
  if (isList) return `It has more than ${MOST_ITEMS} items, so it is shown as JSON.`;
  if (isRecord) return `It has more than ${MOST_ITEMS} entries, so it is shown as JSON.`;
  return "The value that is there is of another kind, so it is shown as JSON.";
}

/** Whether a value without tag may belong to this branch of a union. */
export function branchFits({ field }: Branch, value: Json): boolean {
  return field.kind === "const" ? sameJson(field.value, value) : fieldFits(field, value);
}

/** Whether the value's tag names this branch. */
export function hasTag({ tag }: Branch, value: Json): boolean {
  if (tag === null || !isObject(value)) return false;
  const named = own(value, tag.key);
  return named !== undefined && tag.values.some((each) => sameJson(each, named));
}

function offers(field: ChoiceField | ConstField, value: Json): boolean {
  const options = field.kind === "const" ? [field] : field.options;
  return options.some((each) => sameJson(each.value, value));
}

// One that is not offered is shown as such, unless it has parts.
function isChoosable(options: Option[], item: Json): boolean {
  return (
    (item !== null && typeof item !== "object") ||
    options.some(({ value }) => sameJson(value, item))
  );
}
