import type { Finding } from "./finding";
import { unionReason } from "./union-reason";

const UNIONS = ["anyOf", "oneOf"];

/**
 * Of the findings inside each `anyOf` or `oneOf`, keeps those of the branch that the value was meant
 * for. Where none or several come into question, one finding for the whole union stays.
 */
export function settleUnions(findings: Finding[]): Finding[] {
  const union = outermost(findings);
  if (!union) return findings;
  const prefix = `${union.schemaPath}/${union.keyword}/`;
  const inside = findings.filter((each) => isInside(each, union, prefix));
  const outside = findings.filter((each) => each !== union && !inside.includes(each));
  const branches = branchesOf(inside, prefix);
  const meant = meantBranch(branches, union);
  const kept = meant === null ? [unionReason(union, branches)] : settleUnions(meant);
  return [...kept, ...settleUnions(outside)];
}

function outermost(findings: Finding[]): Finding | undefined {
  return findings
    .filter(({ keyword }) => UNIONS.includes(keyword))
    .sort((a, b) => a.schemaPath.length - b.schemaPath.length)[0];
}

function isInside(each: Finding, union: Finding, prefix: string): boolean {
  const under = `${union.instancePath}/`;
  return `${each.schemaPath}/`.startsWith(prefix) && `${each.instancePath}/`.startsWith(under);
}

function branchesOf(inside: Finding[], prefix: string): Finding[][] {
  const branches = new Map<string, Finding[]>();
  for (const each of inside) {
    const [branch = ""] = each.schemaPath.slice(prefix.length).split("/");
    branches.set(branch, [...(branches.get(branch) ?? []), each]);
  }
  return [...branches.values()];
}

function meantBranch(branches: Finding[][], union: Finding): Finding[] | null {
  const all = branches.filter((branch) => !branch.some((each) => isNull(each, union)));
  if (all.length === 1) return all[0] ?? null;
  const meant = all.filter((branch) => !branch.some((each) => isWrongKind(each, union)));
  meant.sort((a, b) => a.length - b.length);
  const [first, second] = meant;
  return first && first.length < (second?.length ?? Number.POSITIVE_INFINITY) ? first : null;
}

function isNull(each: Finding, union: Finding): boolean {
  return (
    each.instancePath === union.instancePath &&
    each.keyword === "type" &&
    each.params.type === "null"
  );
}

// The value is of another type, or its tag names another branch.
function isWrongKind(each: Finding, union: Finding): boolean {
  const depth = each.instancePath.split("/").length - union.instancePath.split("/").length;
  if (depth === 0) return ["type", "const", "enum"].includes(each.keyword);
  return depth === 1 && each.keyword === "const";
}
