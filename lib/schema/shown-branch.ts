import type { Json } from "@/lib/langgraph/types";
import { branchFits, fieldFits, hasTag } from "./field-fits";
import { fitsWholly } from "./fits-wholly";
import type { Branch, UnionField } from "./form-field";

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

/** By its tag, else the first that every part fits, else the first whose control can show it. */
function branchOf(field: UnionField, value: Json | undefined): Branch | null {
  if (value === undefined || value === null) return null;
  const tagged = field.branches.find((branch) => hasTag(branch, value));
  if (tagged) return tagged;
  const fitting = field.branches.filter((branch) => branchFits(branch, value));
  return fitting.find((branch) => fitsWholly(branch.field, value)) ?? fitting[0] ?? null;
}

function isOfAnother(field: UnionField, chosen: Branch, value: Json | undefined): boolean {
  if (!fieldFits(chosen.field, value)) return true;
  const own = branchOf(field, value);
  return own !== null && own !== chosen && own.tag !== null;
}
