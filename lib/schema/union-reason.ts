import { type Finding, isOneOf } from "./finding";

/**
 * One finding for a union that no branch was meant for: what all branches say together, if they
 * say the same kind of thing ("text or a number", one of the tags, at least one of some keys).
 */
export function unionReason(union: Finding, branches: Finding[][]): Finding {
  const { schemaPath, instancePath } = union;
  const at = { schemaPath, instancePath };
  if (isOneOf(union) && union.params.passingSchemas.length > 1) {
    return { keyword: "union", ...at, params: { fits: "several" } };
  }
  return (
    sameKind(branches, (each) => each.instancePath === instancePath) ??
    sameKind(branches, (each) => isBelow(each, union)) ??
    missing(branches, union) ?? { keyword: "union", ...at, params: { fits: "none" } }
  );
}

/** The types, or the values, of which each branch names some for one and the same place. */
function sameKind(branches: Finding[][], isThere: (each: Finding) => boolean): Finding | null {
  const found = branches.map((branch) => branch.find((each) => isThere(each) && isNamed(each)));
  const all = found.filter((each) => each !== undefined);
  const [first] = all;
  if (!first || all.length < branches.length) return null;
  if (all.some(({ instancePath }) => instancePath !== first.instancePath)) return null;
  const { schemaPath, instancePath } = first;
  const types = all.flatMap((each) => (each.keyword === "type" ? [each.params.type].flat() : []));
  const isEmpty = types.every((type) => type === "null");
  if (!isEmpty) {
    if (all.some(({ keyword }) => keyword !== "type")) return null;
    return { keyword: "type", schemaPath, instancePath, params: { type: [...new Set(types)] } };
  }
  const allowedValues = all.flatMap(valuesOf);
  return { keyword: "enum", schemaPath, instancePath, params: { allowedValues } };
}

function isNamed({ keyword }: Finding): boolean {
  return ["type", "enum", "const"].includes(keyword);
}

function valuesOf(finding: Finding): unknown[] {
  if (finding.keyword === "enum") return finding.params.allowedValues;
  return finding.keyword === "const" ? [finding.params.allowedValue] : [null];
}

function isBelow({ instancePath, keyword }: Finding, union: Finding): boolean {
  const rest = instancePath.slice(union.instancePath.length + 1);
  return instancePath !== union.instancePath && !rest.includes("/") && keyword !== "type";
}

/** A key that every branch misses, else those of which any one would do. */
function missing(branches: Finding[][], { schemaPath, instancePath }: Finding): Finding | null {
  const keys = branches.map((branch) =>
    branch.flatMap((each) =>
      each.keyword === "required" && each.instancePath === instancePath
        ? each.params.requiredProperties
        : [],
    ),
  );
  const [first = [], ...others] = keys;
  const inAll = first.filter((key) => others.every((each) => each.includes(key)));
  if (inAll.length > 0) {
    return { keyword: "required", schemaPath, instancePath, params: { requiredProperties: inAll } };
  }
  const lone = branches.every((branch, index) => branch.length === 1 && keys[index]?.length === 1);
  if (!lone || first.length === 0) return null;
  return { keyword: "needsOne", schemaPath, instancePath, params: { keys: keys.flat() } };
}
