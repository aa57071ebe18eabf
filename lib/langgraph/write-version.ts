import { RosterError } from "@/lib/errors";
import { differingContent } from "@/lib/versions/compare";
import { saveIdOf } from "@/lib/versions/save-stamp";
import { isAmbiguous, lookForEffect, lostWrite } from "./ambiguous";
import { afterUpdate } from "./assistant-payload";
import type { AssistantUpdate, Client } from "./client";
import type { Assistant, AssistantVersion, ContentField } from "./types";

const RECENT_VERSIONS = 20;

export type WrittenVersion = Assistant & {
  /** How many versions others saved between Roster's last look and this one; 0 as a rule. */
  versionsBetween: number;
  /** What the server did not take over as it was sent; [] as a rule. */
  notKept: ContentField[];
};

/** The number of the newest version, whichever is active; undefined when the server lists none. */
export async function newestVersion(client: Client, id: string): Promise<number | undefined> {
  const listed = client.assistants.versions(id, { limit: 1, offset: 0 });
  const [newest] = await listed.catch((error) => {
    if (error instanceof RosterError && error.code === "not_found") return [];
    throw error;
  });
  return newest?.version;
}

/**
 * Sends `update` once. When the answer is lost it is never resent: Roster looks among the versions
 * that came after `newest` for its save id, or where it has none for its content. It resolves with
 * what it found, or says that nothing was saved so far or that it cannot know.
 */
export async function writeVersion(
  client: Client,
  present: Assistant,
  newest: number,
  update: AssistantUpdate,
): Promise<WrittenVersion> {
  const id = present.assistant_id;
  const expected = afterUpdate(present, update);
  const saveId = saveIdOf(update.metadata ?? {});
  const isOurs = (version: AssistantVersion) =>
    saveId === null
      ? differingContent(expected, version).length === 0
      : saveIdOf(version.metadata) === saveId;
  const answer = client.assistants.update(id, update).catch(async (error: unknown) => {
    if (!isAmbiguous(error)) throw error;
    // The oldest, as another client's save may have carried the id on.
    const lookUp = await lookForEffect(async () => {
      const recent = await client.assistants.versions(id, { limit: RECENT_VERSIONS, offset: 0 });
      return recent.findLast((version) => version.version > newest && isOurs(version));
    });
    if (lookUp.state === "found") return asAssistant(lookUp.found);
    if (lookUp.state === "absent") {
      throw lostWrite(
        error,
        `So far nothing was saved: version ${newest} is still the newest. A slow server may still do it, so look at Versions before you save again.`,
        lookUp.state,
      );
    }
    throw lostWrite(
      error,
      "Whether it was saved is not known, as the server cannot be asked. Saving again is safe: Roster looks first.",
      lookUp.state,
    );
  });
  const written = await answer;
  return {
    ...written,
    versionsBetween: Math.max(0, written.version - newest - 1),
    notKept: differingContent(expected, written),
  };
}

function asAssistant(version: AssistantVersion): Assistant {
  return { ...version, updated_at: version.created_at };
}
