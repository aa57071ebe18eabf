import { formatCount } from "@/lib/format";
import type { Json } from "@/lib/langgraph/types";
import { sameJson } from "@/lib/langgraph/values";
import { assistantsIn } from "./assistants-value";
import type { Branch, ChoiceField, ConstField, FormField } from "./form-field";
import { isObject, own } from "./json-schema";
import type { Option } from "./normalise-schema";

/** Items of a list and entries of a record that are drawn one by one. */
export const MOST_ITEMS = 200;

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
      return isObject(value) && Object.keys(value).length <= MOST_ITEMS && !("" in value);
    case "union":
      return field.branches.some((branch) => hasTag(branch, value) || branchFits(branch, value));
    case "assistants":
      return (assistantsIn(field, value)?.length ?? Number.POSITIVE_INFINITY) <= MOST_ITEMS;
    default:
      return true;
  }
}

/** Why a value is shown as JSON in place of the field's own control, in plain words. */
export function misfitReason(field: FormField, value: Json | undefined): string {
  if (fieldFits(field, value)) return "It stays JSON while you mend it.";
  const reasons = [
    field,
    ...(field.kind === "union" ? field.branches.map(({ field }) => field) : []),
  ];
  const reason = reasons.map((each) => partsReason(each, value)).find((each) => each !== null);
  return reason ?? "The value that is there is of another kind, so it is shown as JSON.";
}

function partsReason({ kind }: FormField, value: Json | undefined): string | null {
  if ((kind === "list" || kind === "assistants") && Array.isArray(value)) {
    return value.length > MOST_ITEMS ? tooMany(value.length, "items") : null;
  }
  if (kind !== "record" || !isObject(value)) return null;
  const { length } = Object.keys(value);
  if (length > MOST_ITEMS) return tooMany(length, "entries");
  return "" in value ? "It has an entry without a key, so it is shown as JSON." : null;
}

function tooMany(count: number, things: string): string {
  return `It has ${formatCount(count)} ${things}. More than ${MOST_ITEMS} are not drawn one by one, so it is shown as JSON.`;
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
