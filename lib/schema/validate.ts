import { Errors } from "typebox/schema";
import { Settings } from "typebox/system";
import type { Json, JsonObject, JsonSchema } from "@/lib/langgraph/types";
import { checkableSchema } from "./checkable-schema";
import { valueAt } from "./edit-value";
import { findingText } from "./finding-text";
import { formModel } from "./form-model";
import { isObject } from "./json-schema";
import { pathLabel } from "./path-label";
import { type TextLoad, textLoad } from "./text-load";
import { type Finding, settleUnions } from "./union-errors";

export type FieldError = { path: (string | number)[]; message: string };

// The page's CSP forbids the code that typebox would otherwise generate; eight findings are too few.
Settings.Set({ useAcceleration: false, maxErrors: 200 });

const CLOSED = /^(additionalProperties|unevaluatedProperties|if|allOf|\$ref)$/;

const checkable = new WeakMap<JsonSchema, Map<string, JsonObject>>();

/**
 * What is wrong with `values`, in plain words, each with the path of its field. Defaults count as
 * given. Keys that the schema does not know are no error: servers keep them, see `unknownKeys`.
 * A schema that is unusable or too large checks nothing. Synchronous, without eval, never throws.
 */
export function validateValues(schema: JsonSchema, values: Json): FieldError[] {
  if (formModel(schema).root === null) return [];
  return findings(schema, values).flatMap((finding) => errorsOf(finding, schema, values));
}

/** The validator's findings with each union settled to the branch that was meant. */
function findings(schema: JsonSchema, values: Json): Finding[] {
  try {
    const [, found] = Errors(prepared(schema, textLoad(values)), bare(values));
    return settleUnions(found).filter(
      (finding, _, all) => !isClosed(finding) && !isSaid(finding, all),
    );
  } catch {
    // A schema that refers to itself without end: nothing can be said about the values.
    return [];
  }
}

// typebox takes what an object inherits, such as `toString`, for its own.
function bare(value: Json): Json {
  if (Array.isArray(value)) return value.map(bare);
  if (!isObject(value)) return value;
  const copy: JsonObject = Object.create(null);
  for (const [key, inner] of Object.entries(value)) copy[key] = bare(inner);
  return copy;
}

function prepared(schema: JsonSchema, load: TextLoad): JsonObject {
  const byLoad = checkable.get(schema) ?? new Map<string, JsonObject>();
  const key = `${load.longest} ${load.texts}`;
  const result = byLoad.get(key) ?? checkableSchema(schema, load);
  checkable.set(schema, byLoad.set(key, result));
  return result;
}

function isClosed({ keyword, schemaPath }: Finding): boolean {
  const last = schemaPath.slice(schemaPath.lastIndexOf("/") + 1);
  return CLOSED.test(keyword) || (keyword === "boolean" && CLOSED.test(last));
}

// "must be a whole number" adds nothing to "must be one of 1, 2, 3".
function isSaid({ keyword, instancePath }: Finding, all: Finding[]): boolean {
  const choices = ["enum", "const"];
  return (
    keyword === "type" &&
    all.some((other) => choices.includes(other.keyword) && other.instancePath === instancePath)
  );
}

function errorsOf(finding: Finding, schema: JsonSchema, values: Json): FieldError[] {
  const path = readPath(finding.instancePath, values);
  const missing = missingKeys(finding);
  if (missing !== null) {
    return missing.map((key) => {
      const at = [...path, key];
      return { path: at, message: `${pathLabel(schema, at)} is required.` };
    });
  }
  const text = findingText(finding);
  return [{ path, message: `${pathLabel(schema, path)} ${text}.` }];
}

function missingKeys({ keyword, params }: Finding): string[] | null {
  if (keyword === "required") return params.requiredProperties;
  return keyword === "dependentRequired" || keyword === "dependencies" ? params.dependencies : null;
}

function readPath(pointer: string, values: Json): (string | number)[] {
  const path: (string | number)[] = [];
  for (const segment of pointer.split("/").slice(1)) {
    const key = segment.replaceAll("~1", "/").replaceAll("~0", "~");
    path.push(Array.isArray(valueAt(values, path)) ? Number(key) : key);
  }
  return path;
}
