import { Errors } from "typebox/schema";
import { Settings } from "typebox/system";
import type { Json, JsonObject, JsonSchema } from "@/lib/langgraph/types";
import { checkableSchema } from "./checkable-schema";
import { type FieldError, fieldErrors } from "./field-errors";
import type { Finding } from "./finding";
import { formModel } from "./form-model";
import { isObject } from "./json-schema";
import { type TextLoad, textLoad } from "./text-load";
import { settleUnions } from "./union-errors";

export type { FieldError };

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
  return findings(schema, values).flatMap((finding) => fieldErrors(finding, schema, values));
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

/** What another finding says better already. */
function isSaid(finding: Finding, all: Finding[]): boolean {
  const { keyword, instancePath, schemaPath } = finding;
  const others = all.filter((other) => other !== finding);
  const here = others.filter((other) => other.instancePath === instancePath);
  const below = others.filter((other) => other.instancePath.startsWith(`${instancePath}/`));
  switch (keyword) {
    case "type":
      return here.some((other) => ["enum", "const"].includes(other.keyword));
    case "contains":
      return here.some(
        (other) => other.keyword === keyword && all.indexOf(other) > all.indexOf(finding),
      );
    case "propertyNames":
      return below.some((other) => other.schemaPath.startsWith(`${schemaPath}/propertyNames`));
    default:
      return keyword === "unevaluatedItems" && below.length > 0;
  }
}
