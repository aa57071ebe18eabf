import type { Json, JsonObject } from "@/lib/langgraph/types";
import type { AssistantsField } from "./form-field";
import { isObject, own, textOf } from "./json-schema";

/** One assistant that a value names; `name` is what the value calls it. */
export type NamedAssistant = { id: string; name: string | null };

/** The assistants that a value names, in its order; null where it is no such value. */
export function assistantsIn(
  field: AssistantsField,
  value: Json | undefined,
): NamedAssistant[] | null {
  if (value === undefined || value === null) return [];
  const entries = field.many ? value : [value];
  if (!Array.isArray(entries)) return null;
  const named = entries.map((entry) => readEntry(field, entry)).filter((entry) => entry !== null);
  return named.length === entries.length ? named : null;
}

function readEntry({ keys }: AssistantsField, entry: Json): NamedAssistant | null {
  if (typeof entry === "string") return entry === "" ? null : { id: entry, name: null };
  if (!isObject(entry) || keys === null) return null;
  const id = textOf(own(entry, keys.id));
  return id === null ? null : { id, name: keys.name && textOf(own(entry, keys.name)) };
}

/** The value with one more assistant; of a field for one assistant, with this one instead. */
export function withAssistant(
  field: AssistantsField,
  value: Json | undefined,
  assistant: { id: string; name: string; graph: string },
): Json {
  const entry = newEntry(field, assistant);
  if (!field.many) return entry;
  return [...(Array.isArray(value) ? value : []), entry];
}

/** The value without the assistant at a place; undefined: no value is left. */
export function withoutAssistant(
  field: AssistantsField,
  value: Json | undefined,
  index: number,
): Json | undefined {
  if (!field.many || !Array.isArray(value)) return undefined;
  return value.filter((_, at) => at !== index);
}

// The browser does not know the deployment's URL, so none is ever made up.
function newEntry(
  { keys, url }: AssistantsField,
  assistant: { [key in "id" | "name" | "graph"]: string },
): Json {
  if (keys === null) return assistant.id;
  const entry: JsonObject = { [keys.id]: assistant.id };
  if (keys.name !== null) entry[keys.name] = assistant.name;
  if (keys.graph !== null) entry[keys.graph] = assistant.graph;
  if (keys.url !== null && url !== undefined) entry[keys.url] = url;
  return entry;
}
