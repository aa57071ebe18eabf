import { formatCount } from "@/lib/format";
import type { Json } from "@/lib/langgraph/types";
import { sameJson } from "@/lib/langgraph/values";
import type { FormField, GroupField } from "./form-field";
import { isObject, own } from "./json-schema";

const MOST_UNFOLDED = 6;

/**
 * Whether a group starts folded: it has many fields and holds nothing but defaults, so that there is
 * nothing in it to read. One that a person must fill in, or has just added to a list, is open.
 */
export function startsFolded(field: FormField, value: Json | undefined): boolean {
  if (field.kind !== "group" || field.key === "") return false;
  const parts = drawnParts(field);
  if (parts.length <= MOST_UNFOLDED) return false;
  const held = isObject(value) ? value : {};
  const asked = parts.some((part) => part.required && own(held, part.key) === undefined);
  if (asked && (field.required || isObject(value))) return false;
  return parts.every((part) => isStandard(field, part, own(held, part.key)));
}

/** What a folded value holds, in a few words; null where its heading says enough. */
export function groupSummary(field: FormField, value: Json | undefined): string | null {
  switch (field.kind) {
    case "group": {
      const held = isObject(value) ? value : {};
      const parts = drawnParts(field);
      const set = parts.filter(({ key }) => own(held, key) !== undefined).length;
      return `${formatCount(set)} of ${formatCount(parts.length)} set`;
    }
    case "list":
      return Array.isArray(value) ? counted(value.length, "item", "items") : "Not set";
    case "record":
      return isObject(value) ? counted(Object.keys(value).length, "entry", "entries") : "Not set";
    default:
      return null;
  }
}

function drawnParts({ fields }: GroupField): FormField[] {
  return fields.filter(({ kind }) => kind !== "hidden");
}

function isStandard(group: GroupField, part: FormField, value: Json | undefined): boolean {
  if (value === undefined) return true;
  const outer = isObject(group.default) ? own(group.default, part.key) : undefined;
  return [outer, part.default].some((each) => each !== undefined && sameJson(each, value));
}

function counted(count: number, one: string, more: string): string {
  return `${formatCount(count)} ${count === 1 ? one : more}`;
}
