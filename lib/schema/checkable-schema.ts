import type { Json, JsonObject, JsonSchema } from "@/lib/langgraph/types";
import { flattenSchema } from "./flatten-schema";
import { isObject, own, textsIn } from "./json-schema";
import { localRefs } from "./local-refs";
import { resolveRef } from "./resolve-ref";
import { isSafePattern } from "./safe-pattern";
import type { TextLoad } from "./text-load";
import { mapSubschemas } from "./walk-schema";

/** Without these, typebox walks through the whole schema at each reference. */
const NAMED = { $schema: "", $id: "schema:/" };

/**
 * The schema as the validator takes it, for the texts that it is to check: `$ref`s lead to
 * plainly named definitions, whatever they were called, and what cannot be checked here is left out
 * (other documents, patterns that may hang). Formats are notes, as in draft 2020-12. A required
 * property with a default counts as optional: the graph fills it in.
 */
export function checkableSchema(whole: JsonSchema, load: TextLoad): JsonObject {
  const schema = localRefs(whole);
  const names = new Map<string, string>();
  const definitions: JsonObject = {};

  function convert(sub: Json): Json {
    if (!isObject(sub)) return sub;
    const { $schema: _s, $id: _i, $anchor: _a, $dynamicAnchor: _d, format: _f, ...rest } = sub;
    const { $recursiveAnchor: _n, $defs: _e, definitions: _t, ...named } = rest;
    const { $ref, $dynamicRef, $recursiveRef, ...kept } = named;
    const ref = $ref ?? $dynamicRef ?? $recursiveRef;
    const converted = tellThen(relaxPatterns(mapSubschemas(kept, convert)));
    if (Array.isArray(kept.required)) converted.required = needed(kept, schema);
    const target = typeof ref === "string" ? reference(ref) : null;
    return target === null ? converted : { ...converted, $ref: target };
  }

  function reference(ref: string): string | null {
    const known = names.get(ref);
    if (known !== undefined) return `#/$defs/${known}`;
    const target = resolveRef(schema, ref);
    if (target === undefined) return null;
    const name = `d${names.size}`;
    names.set(ref, name);
    definitions[name] = convert(target);
    return `#/$defs/${name}`;
  }

  function relaxPatterns(sub: JsonObject): JsonObject {
    const { pattern, patternProperties, ...rest } = sub;
    if (typeof pattern === "string" && isSafePattern(pattern, load)) rest.pattern = pattern;
    if (!isObject(patternProperties)) return rest;
    const entries = Object.entries(patternProperties);
    const safe = entries.filter(([name]) => isSafePattern(name, load));
    rest.patternProperties = Object.fromEntries(safe);
    // Keys that an unchecked pattern would have named must not count as additional.
    if (safe.length < entries.length) delete rest.additionalProperties;
    return rest;
  }

  const root = convert(schema);
  return { ...(isObject(root) ? root : {}), ...NAMED, $defs: definitions };
}

// typebox keeps to itself what is wrong inside `then`, and tells what is wrong inside `else`.
function tellThen(schema: JsonObject): JsonObject {
  const { if: condition, then, allOf } = schema;
  if (condition === undefined || then === undefined) return schema;
  const told = { if: { not: condition }, else: then };
  return { ...schema, allOf: [...(Array.isArray(allOf) ? allOf : []), told] };
}

function needed({ required, properties }: JsonObject, root: JsonObject): string[] {
  const declared = isObject(properties) ? properties : {};
  return textsIn(required).filter((key) => {
    const property = own(declared, key);
    return !isObject(property) || !hasDefault(property, root);
  });
}

function hasDefault(property: JsonObject, root: JsonObject): boolean {
  if (property.default !== undefined) return true;
  const budget = { steps: 100, fields: 0 };
  return flattenSchema(property, { root, trail: [], budget }).schema.default !== undefined;
}
