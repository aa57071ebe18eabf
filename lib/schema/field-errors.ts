import type { Json, JsonSchema } from "@/lib/langgraph/types";
import { type Path, valueAt } from "./edit-value";
import type { Finding } from "./finding";
import { findingText } from "./finding-text";
import { pathLabel } from "./path-label";

export type FieldError = { path: (string | number)[]; message: string };

/** What is said of a record's key, not of the value under it. */
const NAME = /(?<!\/(?:properties|patternProperties))\/propertyNames(?:\/|$)/u;

/** A finding as errors, each at the path of the field that can be mended. */
export function fieldErrors(finding: Finding, schema: JsonSchema, values: Json): FieldError[] {
  const path = readPath(finding.instancePath, values);
  const label = (at: Path) => pathLabel(schema, at);
  const missing = missingKeys(finding);
  if (missing !== null) {
    const { keys, askedBy } = missing;
    const when = askedBy === null ? "" : ` where ${label([...path, askedBy])} is given`;
    return keys
      .map((key) => [...path, key])
      .map((at) => ({
        path: at,
        message: `${label(at)} is required${when}.`,
      }));
  }
  if (finding.keyword === "needsOne") {
    const { keys } = finding.params;
    const labels = keys.map((key) => label([...path, key]));
    return [{ path: [...path, keys[0] ?? ""], message: `${oneOf(labels)} is required.` }];
  }
  const text = findingText(finding);
  if (!NAME.test(finding.schemaPath)) return [{ path, message: `${label(path)} ${text}.` }];
  const said = finding.keyword === "boolean" ? "is not allowed" : text;
  return [{ path, message: `The name “${path.at(-1)}” ${said}.` }];
}

function oneOf(labels: string[]): string {
  return `${labels.slice(0, -1).join(", ")} or ${labels.at(-1)}`;
}

/** The keys that a finding misses, and the one that asks for them, if it is not the object itself. */
function missingKeys({ keyword, params }: Finding) {
  if (keyword === "required") return { keys: params.requiredProperties, askedBy: null };
  if (keyword !== "dependentRequired" && keyword !== "dependencies") return null;
  return { keys: params.dependencies, askedBy: params.property };
}

function readPath(pointer: string, values: Json): (string | number)[] {
  const path: (string | number)[] = [];
  for (const segment of pointer.split("/").slice(1)) {
    const key = segment.replaceAll("~1", "/").replaceAll("~0", "~");
    path.push(Array.isArray(valueAt(values, path)) ? Number(key) : key);
  }
  return path;
}
