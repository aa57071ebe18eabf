import { RosterError } from "@/lib/errors";
import { activateVersion, restoreVersion } from "./activate-version";
import type { Client } from "./client";
import type { Assistant, AssistantVersion, ContentField } from "./types";

export type UndoInput = {
  /** The version that the change made active. */
  from: number;
  /** The version that was active before it. */
  to: AssistantVersion;
};

type Undone = {
  /** Its version is `to`'s own, or the new one that `to` had to be written as. */
  assistant: Assistant;
  /** What the server did not take over of `to`; [] as a rule. */
  notKept: ContentField[];
};

/**
 * Makes the version active that was so before a change. Where the server leaves something behind
 * when the pointer moves, its content is written as a new version, so that runs really use it.
 * Throws "conflict" when something else became active since.
 */
export async function undoChange(client: Client, { from, to }: UndoInput): Promise<Undone> {
  const present = await client.assistants.get(to.assistant_id);
  if (present.version !== from) {
    throw new RosterError(
      "conflict",
      `Version ${present.version} became active in the meantime, so nothing was changed.`,
    );
  }
  const { assistant, leftBehind } = await activateVersion(client, to);
  if (leftBehind.length === 0) return { assistant, notKept: [] };
  const { versionsBetween: _, notKept, ...written } = await restoreVersion(client, to);
  return { assistant: written, notKept };
}
