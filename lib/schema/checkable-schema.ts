import type { Json, JsonObject, JsonSchema } from "@/lib/langgraph/types";
import { flattenSchema } from "./flatten-schema";
import { isObject, own, textsIn } from "./json-schema";
import { localRefs } from "./local-refs";
import { resolveRef } from "./resolve-ref";
import { isSafePattern } from "./safe-pattern";
import type { TextLoad } from "./text-load";
import { mapSubschemas } from "./walk-schema";

/**
 * The schema as the validator takes it, for the texts that it is to check. What a `$ref` names stands
 * in its place, for typebox would search the schema for it at each value; so the result may hold
 * itself. What cannot be checked here is left out (other documents, patterns that may hang). Formats
 * are notes, as in draft 2020-12. A required property with a default counts as optional: the graph
 * fills it in.
 */
export function checkableSchema(whole: JsonSchema, load: TextLoad): JsonObject {
  const schema = localRefs(whole);
  const targets = new Map<string, JsonObject>();

  function convert(sub: Json): Json {
    if (!isObject(sub)) return sub;
    const { $schema: _s, $id: _i, $anchor: _a, $dynamicAnchor: _d, format: _f, ...rest } = sub;
    const { $recursiveAnchor: _n, $defs: _e, definitions: _t, ...named } = rest;
    const { $ref, $dynamicRef, $recursiveRef, ...kept } = named;
    const ref = $ref ?? $dynamicRef ?? $recursiveRef;
    const target = typeof ref === "string" ? targetOf(ref) : undefined;
    if (target !== undefined && Object.keys(kept).length === 0) return target;
    const converted = tellThen(relaxPatterns(mapSubschemas(kept, convert)));
    if (Array.isArray(kept.required)) converted.required = needed(kept, schema);
    return target === undefined ? converted : alsoOf(converted, target);
  }

  function targetOf(ref: string): Json | undefined {
    const known = targets.get(ref);
    if (known !== undefined) return known;
    const target = resolveRef(schema, ref);
    if (!isObject(target)) return typeof target === "boolean" ? target : undefined;
    // Known before it is converted, as it may refer to itself.
    const converted: JsonObject = {};
    targets.set(ref, converted);
    return Object.assign(converted, convert(target));
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
  return isObject(root) ? root : {};
}

function alsoOf(schema: JsonObject, more: Json): JsonObject {
  return { ...schema, allOf: [...(Array.isArray(schema.allOf) ? schema.allOf : []), more] };
}

// typebox keeps to itself what is wrong inside `then`, and tells what is wrong inside `else`.
function tellThen(schema: JsonObject): JsonObject {
  const { if: condition, then } = schema;
  if (condition === undefined || then === undefined) return schema;
  return alsoOf(schema, { if: { not: condition }, else: then });
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
