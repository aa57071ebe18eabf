import type { Json, JsonObject } from "@/lib/langgraph/types";
import { sameJson } from "@/lib/langgraph/values";

/** One key of metadata that is set, or with `undefined` removed. */
export type MetadataChange = { key: string; value: Json | undefined };

/** `new`: the key was not there; `other`: it had another value; `same`: there is nothing to do. */
export type MetadataEffect = "new" | "other" | "same";

/** What a key holds; the API cannot remove one, so null counts as absent. */
export function heldAt(metadata: JsonObject, key: string): Json | undefined {
  const held = Object.hasOwn(metadata, key) ? metadata[key] : undefined;
  return held === null ? undefined : held;
}

/** What the change does to an assistant that has this metadata. */
export function metadataEffect(metadata: JsonObject, change: MetadataChange): MetadataEffect {
  const held = heldAt(metadata, change.key);
  if (sameJson(held, change.value)) return "same";
  return held === undefined ? "new" : "other";
}

/** The metadata after the change. */
export function changedMetadata(metadata: JsonObject, { key, value }: MetadataChange): JsonObject {
  const { [key]: _, ...others } = metadata;
  return value === undefined ? others : { ...others, [key]: value };
}

/** The note of the versions that the change makes. */
export function metadataNote({ key, value }: MetadataChange, count: number): string {
  const what =
    value === undefined
      ? `Metadata “${key}” removed`
      : `Metadata “${key}” set to ${JSON.stringify(value)}`;
  const short = what.length > 300 ? `${what.slice(0, 299)}…` : what;
  return count === 1 ? short : `${short}, on ${count} assistants at once`;
}
