import type { DriftItem } from "./drift";
import { pathKey } from "./edit-value";

/** The drift in a few words: "2 values no longer fit"; "1 value is missing" where none is wrong. */
export function driftTitle(items: DriftItem[]): string {
  const count = new Set(items.map(({ path }) => pathKey(path))).size;
  const [values, fit, are] =
    count === 1 ? ["1 value", "fits", "is"] : [`${count} values`, "fit", "are"];
  const wrong = items.some(({ kind }) => kind !== "missing");
  return wrong ? `${values} no longer ${fit}` : `${values} ${are} missing`;
}
