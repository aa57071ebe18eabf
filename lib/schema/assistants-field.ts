import type { Json, JsonObject } from "@/lib/langgraph/types";
import type { Scope } from "./flatten-schema";
import type { AssistantKeys, AssistantsField, FieldBase } from "./form-field";
import { isObject, objectsIn, own, textOf } from "./json-schema";
import { type Normal, normaliseSchema } from "./normalise-schema";
import type { Hints } from "./read-hints";

const ID_KEYS = ["agent_id", "assistant_id", "id"];
const NAME_KEYS = ["name", "agent_name", "assistant_name"];
const URL_KEYS = ["deployment_url", "url"];
/** The shape that Open Agent Platform writes, where a schema says nothing of its own. */
const USUAL: AssistantKeys = {
  id: "agent_id",
  name: "name",
  graph: null,
  url: "deployment_url",
};

type Entry = { keys: AssistantKeys | null; url: string | undefined };

/** The picker for a value that the author marks as assistants; null where it has another shape. */
export function assistantsField(
  base: FieldBase,
  { schema, type, scope }: Normal,
  hints: Hints,
): AssistantsField | null {
  const given = base.default ?? hints.suggested;
  const many = type === "array" || (type === null && !isObject(given) && textOf(given) === null);
  const samples = Array.isArray(given) ? given : [given ?? null];
  const entry = many
    ? entryOf(type === "array" ? schema.items : undefined, scope, samples)
    : entryOf(schema, scope, samples);
  return entry && { ...base, kind: "assistants", many, ...entry };
}

function entryOf(raw: Json | undefined, scope: Scope, samples: Json[]): Entry | null {
  const { schema, type, problem } = normaliseSchema(raw ?? true, scope);
  if (problem !== null || Array.isArray(raw)) return null;
  if (type === "string") return { keys: null, url: undefined };
  if (type !== null && type !== "object") return null;
  const properties = isObject(schema.properties) ? schema.properties : null;
  if (properties === null) return entryLike(samples);
  const id = firstIn(properties, ID_KEYS);
  if (id === null) return null;
  const url = firstIn(properties, URL_KEYS);
  const standard = url && normaliseSchema(properties[url] ?? true, scope).schema.default;
  return {
    keys: {
      id,
      name: firstIn(properties, NAME_KEYS),
      graph: firstIn(properties, ["graph_id"]),
      url,
    },
    url: textOf(standard ?? undefined) ?? sharedUrl(samples, url),
  };
}

// Nothing but the author's samples says what an entry looks like.
function entryLike(samples: Json[]): Entry {
  const [sample] = samples;
  if (typeof sample === "string") return { keys: null, url: undefined };
  const id = isObject(sample) ? firstIn(sample, ID_KEYS) : null;
  if (!isObject(sample) || id === null) return { keys: USUAL, url: undefined };
  const url = firstIn(sample, URL_KEYS);
  const keys = { id, name: firstIn(sample, NAME_KEYS), graph: firstIn(sample, ["graph_id"]), url };
  return { keys, url: sharedUrl(samples, url) };
}

// Only a URL that all samples agree on is the deployment's.
function sharedUrl(samples: Json[], key: string | null): string | undefined {
  const urls = objectsIn(samples).map((sample) => (key === null ? null : textOf(own(sample, key))));
  const [only, ...others] = new Set(urls);
  return others.length === 0 ? (only ?? undefined) : undefined;
}

function firstIn(object: JsonObject, keys: string[]): string | null {
  return keys.find((key) => Object.hasOwn(object, key)) ?? null;
}
