import type { Json, JsonObject } from "@/lib/langgraph/types";
import { isObject } from "./json-schema";

const ONE = [
  "items",
  "additionalItems",
  "additionalProperties",
  "unevaluatedItems",
  "unevaluatedProperties",
  "propertyNames",
  "contains",
  "not",
  "if",
  "then",
  "else",
];
const LISTS = ["allOf", "anyOf", "oneOf", "prefixItems", "items"];
const MAPS = [
  "properties",
  "patternProperties",
  "dependentSchemas",
  "dependencies",
  "$defs",
  "definitions",
];

/** A copy of a schema with each direct subschema replaced; data such as `default` is left alone. */
export function mapSubschemas(schema: JsonObject, map: (sub: Json) => Json): JsonObject {
  const copy: JsonObject = { ...schema };
  for (const key of ONE) {
    const value = schema[key];
    if (isSchema(value)) copy[key] = map(value);
  }
  for (const key of LISTS) {
    const value = schema[key];
    if (Array.isArray(value)) copy[key] = value.map((item) => (isSchema(item) ? map(item) : item));
  }
  for (const key of MAPS) {
    const value = schema[key];
    if (!isObject(value)) continue;
    copy[key] = Object.fromEntries(
      Object.entries(value).map(([name, sub]) => [name, isSchema(sub) ? map(sub) : sub]),
    );
  }
  return copy;
}

/** Calls `visit` for a schema and every schema written inside it, without following `$ref`. */
export function visitSchemas(schema: Json, visit: (schema: JsonObject) => void): void {
  if (!isObject(schema)) return;
  visit(schema);
  mapSubschemas(schema, (sub) => {
    visitSchemas(sub, visit);
    return sub;
  });
}

function isSchema(value: Json | undefined): value is JsonObject | boolean {
  return isObject(value) || typeof value === "boolean";
}
