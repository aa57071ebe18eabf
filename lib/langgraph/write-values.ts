import type { Config, Json, JsonObject } from "./types";
import {
  asObject,
  configurableOf,
  type Held,
  isEmpty,
  isObject,
  readValues,
  sameJson,
  type ValuesHome,
} from "./values";

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
