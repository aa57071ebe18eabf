import type { TOneOfError, TValidationError } from "typebox/error";

type Place = { schemaPath: string; instancePath: string };

/** A union that no branch, or no single one, was meant for. */
type UnionFinding = Place & { keyword: "union"; params: { fits: "none" | "several" } };
/** An object of which at least one of some keys is asked for. */
type NeedsOneFinding = Place & { keyword: "needsOne"; params: { keys: string[] } };

/** One finding of the validator, or of several of its findings taken together. */
export type Finding = TValidationError | UnionFinding | NeedsOneFinding;

export function isOneOf(finding: Finding): finding is TOneOfError {
  return finding.keyword === "oneOf";
}
