import type { Json } from "@/lib/langgraph/types";
import { sameJson } from "@/lib/langgraph/values";
import type { Branch, FormField, UnionField } from "./form-field";
import { isObject } from "./json-schema";

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
      return typeof value !== "object" || field.options.some((each) => sameJson(each.value, value));
    case "choices":
      return (
        Array.isArray(value) && value.every((item) => item !== null && typeof item !== "object")
      );
    case "list":
      return Array.isArray(value) && value.length <= MOST_ITEMS;
    case "group":
      return isObject(value);
    case "record":
      return isObject(value) && Object.keys(value).length <= MOST_ITEMS;
    case "union":
      return branchOf(field, value) !== null;
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

/** The branch of a union that a value belongs to: by its tag, else the first whose control fits. */
function branchOf(field: UnionField, value: Json | undefined): Branch | null {
  if (value === undefined || value === null) return null;
  const tagged = field.branches.find(
    ({ tag }) => tag && isObject(value) && sameJson(value[tag.key], tag.value),
  );
  if (tagged) return tagged;
  const fitting = field.branches.filter((branch) => fieldFits(branch.field, value));
  return fitting.find((branch) => knowsEveryKey(branch.field, value)) ?? fitting[0] ?? null;
}

/**
 * The index of the branch to show: the one a person picked while it still fits, else the value's own,
 * else, with no value, that of a default that is not made of parts; null where none is chosen yet.
 */
export function shownBranch(
  field: UnionField,
  value: Json | undefined,
  picked: number | null,
): number | null {
  const chosen = picked === null ? undefined : field.branches[picked];
  if (chosen && !isOfAnother(field, chosen, value)) return picked;
  const plain = field.default !== null && typeof field.default === "object" ? null : field.default;
  const branch = branchOf(field, value ?? plain);
  return branch === null ? null : field.branches.indexOf(branch);
}

function isOfAnother(field: UnionField, chosen: Branch, value: Json | undefined): boolean {
  if (!fieldFits(chosen.field, value)) return true;
  const own = branchOf(field, value);
  return own !== null && own !== chosen && own.tag !== null;
}

function knowsEveryKey(field: FormField, value: Json): boolean {
  if (field.kind !== "group" || !isObject(value)) return field.kind !== "group";
  const known = new Set(field.fields.map(({ key }) => key));
  return Object.keys(value).every((key) => known.has(key));
}
