import type { Assistant, Config, Json, JsonObject } from "./types";

/**
 * Where a graph's values live. `both` only on the JS server, which never mirrors: zod-context
 * graphs read `context`, others `config.configurable`. Python and Aegra refuse both at once.
 */
export type ValuesHome = "context" | "configurable" | "both";

export type Held = Pick<Assistant, "config" | "context">;

/**
 * The values as a person edits them. In both homes: `configurable`, overlaid by `context`. In one
 * home: what it holds, or the other home's where it is empty.
 */
export function readValues(held: Held, home: ValuesHome = "both"): JsonObject {
  const configurable = configurableOf(held.config);
  const context = asObject(held.context);
  if (home === "both") return { ...configurable, ...context };
  const [own, other] = home === "context" ? [context, configurable] : [configurable, context];
  return isEmpty(own) ? other : own;
}

/** `config.configurable`, or {} when it is absent or not an object. */
export function configurableOf(config: Config): JsonObject {
  return asObject(config.configurable);
}

/** The JSON object itself, or {} for any other JSON. */
export function asObject(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}

/** Deep equality of JSON values; the order of keys does not count. */
export function sameJson(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => sameJson(item, b[index]));
  }
  if (!isObject(a) || !isObject(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && sameJson(a[key], b[key]))
  );
}

/** Whether it is an object, not a list and not null. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether an object has no keys. */
export function isEmpty(object: JsonObject): boolean {
  return Object.keys(object).length === 0;
}
