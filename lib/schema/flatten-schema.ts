import type { Json, JsonObject } from "@/lib/langgraph/types";
import { isObject, objectsIn } from "./json-schema";
import { mergeSchemas } from "./merge-schemas";
import { resolveRef } from "./resolve-ref";

/** What reading one schema may use up, so that no schema can keep the tab busy. */
export type Budget = { steps: number; fields: number };

export type Scope = {
  root: JsonObject;
  /** Every `$ref` followed from the root to here, to notice recursion. */
  trail: readonly string[];
  budget: Budget;
};

export type Flat = { schema: JsonObject; scope: Scope; problem: string | null };

/** How often one `$ref` may be inside itself before the rest is shown as JSON. */
const MAX_RECURSION = 2;

/** A schema with `$ref`, `allOf` and conditionals folded into it. `problem` says why it cannot be. */
export function flattenSchema(raw: Json, scope: Scope): Flat {
  if (scope.budget.steps-- <= 0) return { schema: {}, scope, problem: "Its schema is too large." };
  if (raw === true) return { schema: {}, scope, problem: null };
  if (!isObject(raw)) return { schema: {}, scope, problem: "Its schema allows no value." };
  const ref = raw.$ref ?? raw.$dynamicRef ?? raw.$recursiveRef;
  const followed = typeof ref === "string" ? follow(ref, raw, scope) : null;
  if (followed) return followed;
  return foldIn(raw, scope);
}

function follow(ref: string, raw: JsonObject, scope: Scope): Flat {
  const { $ref: _r, $dynamicRef: _d, $recursiveRef: _c, ...siblings } = raw;
  const fail = (problem: string): Flat => ({ schema: siblings, scope, problem });
  const target = resolveRef(scope.root, ref);
  if (target === undefined) return fail(`Its schema refers to “${ref}”, which is not part of it.`);
  if (scope.trail.filter((before) => before === ref).length > MAX_RECURSION) {
    return fail("It is nested deeper than the form draws.");
  }
  const inner = flattenSchema(target, { ...scope, trail: [...scope.trail, ref] });
  const own = foldIn(siblings, inner.scope);
  return {
    schema: mergeSchemas(inner.schema, own.schema),
    scope: inner.scope,
    problem: inner.problem ?? own.problem,
  };
}

function foldIn(raw: JsonObject, scope: Scope): Flat {
  const { allOf, if: condition, then, else: otherwise, dependentSchemas, ...rest } = raw;
  let flat: Flat = { schema: rest, scope, problem: null };
  for (const member of objectsIn(allOf)) {
    const inner = flattenSchema(member, scope);
    // Members stand beside each other: what one of them follows is no recursion of the next.
    const here = flat.scope.trail.slice(scope.trail.length);
    const followed = inner.scope.trail.slice(scope.trail.length);
    const fresh = followed.filter((ref) => !here.includes(ref));
    flat = {
      schema: inOrder(mergeSchemas(inner.schema, flat.schema), flat.schema),
      scope: { ...scope, trail: [...flat.scope.trail, ...fresh] },
      problem: flat.problem ?? inner.problem,
    };
  }
  const conditional = [
    ...objectsIn([condition ?? null, then ?? null, otherwise ?? null]),
    ...(isObject(dependentSchemas) ? objectsIn(Object.values(dependentSchemas)) : []),
  ];
  for (const member of conditional) {
    const { properties } = flattenSchema(member, flat.scope).schema;
    if (isObject(properties)) {
      flat = { ...flat, schema: { ...flat.schema, properties: optional(properties, flat.schema) } };
    }
  }
  return flat;
}

/** The properties of those that came first stand first. */
function inOrder(merged: JsonObject, first: JsonObject): JsonObject {
  const { properties } = merged;
  if (!isObject(properties) || !isObject(first.properties)) return merged;
  const names = new Set([...Object.keys(first.properties), ...Object.keys(properties)]);
  const sorted = [...names].map((name) => [name, properties[name] ?? true] as const);
  return { ...merged, properties: Object.fromEntries(sorted) };
}

// Which branch holds is the server's business: the form offers every field that may be there.
function optional(properties: JsonObject, schema: JsonObject): JsonObject {
  return { ...properties, ...(isObject(schema.properties) ? schema.properties : {}) };
}
