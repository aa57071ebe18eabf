import type { Json, JsonObject, JsonSchema } from "./langgraph/types";
import { resolveRef } from "./schema/resolve-ref";

const SECRET_WORD =
  /^((api|auth|access|private|secret)?keys?|.*tokens?|.*secrets?.*|.*passw.*|passphrases?|credentials?|authorization|bearer|pin|dsn)$/;
const SECRET_WORDS = /(^|_)connection_?strings?(_|$)/;
const MASK = "••••••••";
const CONCEALED = "roster:concealed";

/** True for a key whose name says that it holds a secret: `openai_api_key`, `authToken`. */
export function isSecretName(name: string): boolean {
  const words = name.replace(/([a-z0-9])([A-Z])/g, "$1 $2").toLowerCase();
  const split = words.split(/[^a-z0-9]+/);
  return split.some((word) => SECRET_WORD.test(word)) || SECRET_WORDS.test(split.join("_"));
}

/** Names of all properties, at any depth, that a JSON Schema marks as secret (Pydantic's SecretStr). */
export function secretNames(schema: JsonSchema | null): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: Json | undefined): void => {
    if (Array.isArray(node)) node.forEach(visit);
    if (!isObject(node)) return;
    if (isObject(node.properties)) {
      for (const [name, property] of Object.entries(node.properties)) {
        if (schema && isMarkedSecret(property, schema, new Set())) names.add(name);
      }
    }
    Object.values(node).forEach(visit);
  };
  visit(schema);
  return names;
}

function isMarkedSecret(
  property: Json | undefined,
  root: JsonObject,
  followed: Set<string>,
): boolean {
  if (Array.isArray(property)) return property.some((one) => isMarkedSecret(one, root, followed));
  if (!isObject(property)) return false;
  if (property.format === "password" || property.writeOnly === true) return true;
  const { $ref, anyOf, oneOf, allOf, items, prefixItems, additionalProperties } = property;
  const { patternProperties } = property;
  const parts = [anyOf, oneOf, allOf, items, prefixItems, additionalProperties];
  if (isObject(patternProperties)) parts.push(Object.values(patternProperties));
  if (typeof $ref === "string" && !followed.has($ref)) {
    followed.add($ref);
    parts.push(resolveRef(root, $ref));
  }
  return parts.some((part) => isMarkedSecret(part, root, followed));
}

/** The value as it may be shown on a screen: all text under secret keys, at any depth, is masked. */
export function maskSecrets(value: Json, isSecret: (name: string) => boolean): Json {
  const mask = (held: Json, secret: boolean): Json => {
    if (typeof held === "string") return secret && held !== "" ? MASK : held;
    if (Array.isArray(held)) return held.map((item) => mask(item, secret));
    if (!isObject(held)) return held;
    const entries = Object.entries(held);
    return Object.fromEntries(
      entries.map(([name, inner]) => [name, mask(inner, secret || isSecret(name))]),
    );
  };
  return mask(value, false);
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
      isSecret(name) && mayBeSecret(held) ? { [CONCEALED]: true } : conceal(held, isSecret),
    ]),
  );
}

/** A copy without the texts that `original` holds in the same place: a mark stands for them. */
export function concealUnchanged(value: Json, original: Json | undefined): Json {
  if (typeof value === "string" && value !== "" && value === original) return { [CONCEALED]: true };
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
    return value.flatMap((item, index) => {
      const before = Array.isArray(original) ? original[index] : undefined;
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

/** True when anything in a concealed copy was left out. */
export function holdsConcealed(value: Json): boolean {
  if (Array.isArray(value)) return value.some(holdsConcealed);
  return isConcealed(value) || (isObject(value) && Object.values(value).some(holdsConcealed));
}

function mayBeSecret(value: Json): boolean {
  return typeof value === "string" ? value !== "" : typeof value === "object" && value !== null;
}

function isConcealed(value: Json): boolean {
  return isObject(value) && value[CONCEALED] === true;
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
