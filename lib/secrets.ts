import type { Json, JsonObject, JsonSchema } from "./langgraph/types";
import { marksSecret } from "./schema/read-hints";
import { resolveRef } from "./schema/resolve-ref";

export const MASK = "••••••••";
const MASK_OF_CHANGED = `${MASK} (changed, not shown)`;
const CONCEALED = "roster:concealed";

/** Stands in a draft for what is left out of it. */
export const CONCEALED_MARK: JsonObject = { [CONCEALED]: true };

/**
 * Names of all properties, at any depth, that a JSON Schema marks as secret (Pydantic's SecretStr).
 * No schema is too deep or too entangled for it.
 */
export function secretNames(schema: JsonSchema | null): ReadonlySet<string> {
  const names = new Set<string>();
  const plainRefs = new Set<string>();
  const open: Json[] = [schema];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (typeof node !== "object" || node === null) continue;
    for (const inner of Object.values(node)) open.push(inner);
    if (!schema || !isObject(node) || !isObject(node.properties)) continue;
    for (const [name, property] of Object.entries(node.properties)) {
      if (isMarkedSecret(property, schema, plainRefs)) names.add(name);
    }
  }
  return names;
}

/** `plainRefs`: references that are known to lead to nothing marked; those found here are added. */
function isMarkedSecret(property: Json, root: JsonObject, plainRefs: Set<string>): boolean {
  const followed = new Set<string>();
  const open: (Json | undefined)[] = [property];
  while (open.length > 0) {
    const part = open.pop();
    if (Array.isArray(part)) for (const one of part) open.push(one);
    if (!isObject(part)) continue;
    if (marksSecret(part)) return true;
    const { $ref, anyOf, oneOf, allOf, items, prefixItems, additionalProperties } = part;
    const { patternProperties } = part;
    open.push(anyOf, oneOf, allOf, items, prefixItems, additionalProperties);
    if (isObject(patternProperties)) open.push(Object.values(patternProperties));
    if (typeof $ref !== "string" || followed.has($ref) || plainRefs.has($ref)) continue;
    followed.add($ref);
    open.push(resolveRef(root, $ref));
  }
  for (const ref of followed) plainRefs.add(ref);
  return false;
}

/**
 * The value as it may be shown on a screen: all text under secret keys, at any depth, is masked; all
 * text at all where the value itself `isWholly` secret.
 */
export function maskSecrets(
  value: Json,
  isSecret: (name: string) => boolean,
  isWholly = false,
): Json {
  return replaceSecrets(value, isSecret, () => MASK, isWholly ? "" : null);
}

/**
 * The value with another text for each one under a secret key, at any depth; `replacement` is given
 * the outermost such key. `under`: the secret key that the value itself is under, if any.
 */
export function replaceSecrets(
  value: Json,
  isSecret: (name: string) => boolean,
  replacement: (key: string) => string,
  under: string | null = null,
): Json {
  const replace = (held: Json, key: string | null): Json => {
    if (typeof held === "string") return key !== null && held !== "" ? replacement(key) : held;
    if (Array.isArray(held)) return held.map((item) => replace(item, key));
    if (!isObject(held)) return held;
    return Object.fromEntries(
      Object.entries(held).map(([name, inner]) => [
        name,
        replace(inner, key ?? (isSecret(name) ? name : null)),
      ]),
    );
  };
  return replace(value, under);
}

/**
 * The two sides of a comparison as they may be shown: masked, and a secret that differs from the one
 * in its place says so. What differed before still differs.
 */
export function maskSides(
  before: Json | undefined,
  after: Json | undefined,
  isSecret: (name: string) => boolean,
): { before: Json | undefined; after: Json | undefined } {
  const mask = (held: Json, other: Json | undefined, secret: boolean): Json => {
    if (typeof held === "string") {
      if (!secret || held === "") return held;
      const changed = typeof other === "string" && other !== "" && other !== held;
      return changed ? MASK_OF_CHANGED : MASK;
    }
    if (Array.isArray(held)) {
      const others = Array.isArray(other) ? other : [];
      return held.map((item, index) => mask(item, others[index], secret));
    }
    if (!isObject(held)) return held;
    const others = isObject(other) ? other : {};
    const entries = Object.entries(held).map(([name, inner]): [string, Json] => {
      const beside = Object.hasOwn(others, name) ? others[name] : undefined;
      return [name, mask(inner, beside, secret || isSecret(name))];
    });
    return Object.fromEntries(entries);
  };
  return {
    before: before === undefined ? undefined : maskSecrets(before, isSecret),
    after: after === undefined ? undefined : mask(after, before, false),
  };
}

/** Whether a shown text only says that a secret changed. */
export function isMaskOfChanged(value: Json | undefined): boolean {
  return value === MASK_OF_CHANGED;
}

/**
 * A copy without what secret keys hold: a mark stands in its place. Numbers and booleans under such
 * keys stay, as `max_tokens` is no secret.
 */
export function conceal(value: Json, isSecret: (name: string) => boolean): Json {
  if (Array.isArray(value)) return value.map((item) => conceal(item, isSecret));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, held]) => [
      name,
      isSecret(name) && mayBeSecret(held) ? CONCEALED_MARK : conceal(held, isSecret),
    ]),
  );
}

/** A copy without the texts that `original` holds in the same place: a mark stands for them. */
export function concealUnchanged(value: Json, original: Json | undefined): Json {
  if (typeof value === "string" && value !== "" && value === original) return CONCEALED_MARK;
  if (Array.isArray(value)) {
    const before = Array.isArray(original) ? original : [];
    return value.map((item, index) => concealUnchanged(item, before[index]));
  }
  if (!isObject(value)) return value;
  const before = isObject(original) ? original : {};
  return Object.fromEntries(
    Object.entries(value).map(([name, held]) => [name, concealUnchanged(held, before[name])]),
  );
}

/** The other way round: each mark becomes what `original` holds in its place, or is left out. */
export function reveal(value: Json, original: Json | undefined): Json {
  if (Array.isArray(value)) {
    const origins = originsOf(value, Array.isArray(original) ? original : []);
    return value.flatMap((item, index) => {
      const before = origins[index];
      const result = isConcealed(item) ? before : reveal(item, before);
      return result === undefined ? [] : [result];
    });
  }
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, held]) => {
      const before = isObject(original) ? original[name] : undefined;
      const result = isConcealed(held) ? before : reveal(held, before);
      return result === undefined ? [] : [[name, result]];
    }),
  );
}

/**
 * The item of `original` that each item of a concealed list was, so that no secret goes to another
 * item when a list was reordered: the one that says the same, else the one in the same place if no
 * other item claims it and none was added or taken away.
 */
function originsOf(items: Json[], original: Json[]): (Json | undefined)[] {
  const free = new Set(original.keys());
  const claim = (item: Json, places: Iterable<number>) => {
    const same = [...places].find((at) => free.has(at) && isCopyOf(item, original[at]));
    if (same !== undefined) free.delete(same);
    return same;
  };
  const inPlace = items.map((item, index) => claim(item, [index]));
  const claimed = items.map((item, index) => inPlace[index] ?? claim(item, free));
  const aligned = items.length === original.length;
  return claimed.map((same, index) => {
    const at = same ?? (aligned && free.has(index) ? index : undefined);
    return at === undefined ? undefined : original[at];
  });
}

function isCopyOf(copy: Json | undefined, original: Json | undefined): boolean {
  if (copy === undefined || original === undefined) return copy === original;
  if (isConcealed(copy)) return true;
  if (Array.isArray(copy)) {
    if (!Array.isArray(original) || copy.length !== original.length) return false;
    return copy.every((item, index) => isCopyOf(item, original[index]));
  }
  if (!isObject(copy)) return copy === original;
  if (!isObject(original)) return false;
  const names = Object.keys(copy);
  return (
    names.length === Object.keys(original).length &&
    names.every((name) => Object.hasOwn(original, name) && isCopyOf(copy[name], original[name]))
  );
}

/** True when anything in a concealed copy was left out. */
export function holdsConcealed(value: Json): boolean {
  if (Array.isArray(value)) return value.some(holdsConcealed);
  return isConcealed(value) || (isObject(value) && Object.values(value).some(holdsConcealed));
}

/** Where in a concealed copy something was left out. */
export function concealedPaths(value: Json, path: (string | number)[] = []): (string | number)[][] {
  if (isConcealed(value)) return [path];
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => concealedPaths(item, [...path, index]));
  }
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, held]) => concealedPaths(held, [...path, name]));
}

function mayBeSecret(value: Json): boolean {
  return typeof value === "string" ? value !== "" : typeof value === "object" && value !== null;
}

function isConcealed(value: Json | undefined): boolean {
  return isObject(value) && value[CONCEALED] === true;
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
