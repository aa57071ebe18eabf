import { capabilities } from "./capabilities";
import type { Assistant, Config, GraphSchemas, Json, JsonObject, ServerInfo } from "./types";

/**
 * Where a graph's values live. `both` only on the JS server, which never mirrors: zod-context
 * graphs read `context`, others `config.configurable`. Python and Aegra refuse both at once.
 */
export type ValuesHome = "context" | "configurable" | "both";

type Held = Pick<Assistant, "config" | "context">;

/** Decides the home from the server's `/info`, the graph's schemas and what the assistant holds. */
export function valuesHome(
  info: ServerInfo,
  schemas: GraphSchemas | null,
  held?: Held,
): ValuesHome {
  const { homes, server } = capabilities(info);
  if (homes === "apart") return "both";
  if (server === "aegra") return "configurable";
  // On Python a graph with a context schema runs on `context` alone, whatever `configurable` holds.
  if (schemas?.context_schema) return "context";
  const onlyContext =
    held && !isEmpty(asObject(held.context)) && isEmpty(configurableOf(held.config));
  return onlyContext ? "context" : "configurable";
}

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

/**
 * `config` and `context` that hold `values` in `home`, with everything else in `held` untouched.
 * In both homes only the keys that changed are written to each, and an empty home gets all values.
 */
export function writeValues(
  values: JsonObject,
  home: ValuesHome,
  held: Held,
): { config: Config; context?: Json } {
  const { configurable: _, ...rest } = held.config;
  if (home === "both") return writeBoth(values, rest, held);
  // Python takes an empty config for "not given", and a missing context for "keep the old one".
  if (isEmpty(values)) return { config: { ...rest, configurable: {} }, context: {} };
  if (home === "context") return { config: rest, context: values };
  return { config: { ...rest, configurable: values } };
}

function writeBoth(values: JsonObject, rest: Config, held: Held) {
  const before = readValues(held);
  const { config, context } = held;
  if (sameJson(before, values)) return { config, context };
  const configurable = overlay(configurableOf(config), before, values);
  // The JS server stores any JSON as context; what is no object cannot hold values.
  const other = context !== null && !isObject(context);
  return {
    config: { ...rest, configurable },
    context: other ? context : overlay(asObject(context), before, values),
  };
}

function overlay(own: JsonObject, before: JsonObject, after: JsonObject): JsonObject {
  if (isEmpty(own)) return after;
  const kept = Object.entries(own).filter(([key]) => Object.hasOwn(after, key));
  const changed = Object.entries(after).filter(
    ([key, value]) => !Object.hasOwn(before, key) || !sameJson(before[key], value),
  );
  return Object.fromEntries([...kept, ...changed]);
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

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isEmpty(object: JsonObject): boolean {
  return Object.keys(object).length === 0;
}
