import type { AssistantVersion, Json, JsonObject } from "@/lib/langgraph/types";

const NOTE = "roster_note";
const AUTHOR = "roster_author";
const SAVE = "roster_save";

/** How long a note may be, in UTF-16 units. Metadata is copied into every run, so it stays short. */
export const NOTE_LIMIT = 500;
export const AUTHOR_LIMIT = 100;

/** What Roster writes into a version's metadata about the save that made it. */
export type SaveStamp = { note: string; author: string; saveId: string };

/**
 * The stamp as metadata, for the PATCH that makes the version. Flat and of text alone, for servers
 * that take nothing else in a run's metadata; null takes away what the version before said.
 */
export function stampMetadata({ note, author, saveId }: SaveStamp): JsonObject {
  return { [NOTE]: note.trim() || null, [AUTHOR]: author.trim() || null, [SAVE]: saveId };
}

/** The stamp of an assistant's first version, which has none where nobody gave a name. */
export function firstStamp(author: string, saveId: string): JsonObject {
  return author.trim() === "" ? {} : { [AUTHOR]: author.trim(), [SAVE]: saveId };
}

/** The id of the save that made this content, or null where Roster did not. */
export function saveIdOf(metadata: JsonObject): string | null {
  return textAt(metadata[SAVE]);
}

/** Whether two metadata say the same of their saves, whichever save it was. */
export function saysTheSame(a: JsonObject, b: JsonObject): boolean {
  return [NOTE, AUTHOR].every((key) => textAt(a[key]) === textAt(b[key]));
}

/** Metadata as people gave it, without what Roster says of the save. */
export function withoutStamp(metadata: JsonObject): JsonObject {
  const { [NOTE]: _n, [AUTHOR]: _a, [SAVE]: _s, ...own } = metadata;
  return own;
}

/** What a person said when a version was made; null where nothing is known. */
export type SaveSaid = { note: string | null; author: string | null };
const NOTHING: SaveSaid = { note: null, author: null };

/**
 * What was said when this version was made. The API merges metadata, so that another client's save
 * carries a stamp on into its version: it belongs to the oldest of `versions` that has it.
 */
export function stampOf(
  version: Pick<AssistantVersion, "version" | "metadata">,
  versions: readonly Pick<AssistantVersion, "version" | "metadata">[],
): SaveSaid {
  const saveId = saveIdOf(version.metadata);
  const isCarried = versions.some(
    (older) => older.version < version.version && saveIdOf(older.metadata) === saveId,
  );
  if (saveId === null || isCarried) return NOTHING;
  return { note: textAt(version.metadata[NOTE]), author: textAt(version.metadata[AUTHOR]) };
}

function textAt(value: Json | undefined): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}
