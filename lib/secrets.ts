import type { Json, JsonObject, JsonSchema } from "./langgraph/types";

const SECRET_WORD =
  /^((api|auth|access|private|secret)?keys?|.*tokens?|.*secrets?.*|.*passw.*|passphrase|credentials?)$/;
const CONCEALED = "roster:concealed";

/** True for a key whose name says that it holds a secret: `openai_api_key`, `authToken`. */
export function isSecretName(name: string): boolean {
  const words = name.replace(/([a-z0-9])([A-Z])/g, "$1 $2").toLowerCase();
  return words.split(/[^a-z0-9]+/).some((word) => SECRET_WORD.test(word));
}

/** Names of all properties, at any depth, that a JSON Schema marks as secret (Pydantic's SecretStr). */
export function secretNames(schema: JsonSchema | null): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: Json | undefined): void => {
    if (Array.isArray(node)) node.forEach(visit);
    if (!isObject(node)) return;
    if (isObject(node.properties)) {
      for (const [name, property] of Object.entries(node.properties)) {
        if (isMarkedSecret(property)) names.add(name);
      }
    }
    Object.values(node).forEach(visit);
  };
  visit(schema);
  return names;
}

function isMarkedSecret(property: Json | undefined): boolean {
  if (!isObject(property)) return false;
  if (property.format === "password" || property.writeOnly === true) return true;
  return [property.anyOf, property.oneOf, property.allOf].some(
    (members) => Array.isArray(members) && members.some(isMarkedSecret),
  );
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

/** The other way round: each mark becomes what `original` holds in its place, or is left out. */
export function reveal(value: Json, original: Json | undefined): Json {
  if (Array.isArray(value)) {
    return value.map((item, index) =>
      reveal(item, Array.isArray(original) ? original[index] : undefined),
    );
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
