import { differingContent, differingFields } from "@/lib/versions/compare";
import { AssistantConflict } from "./assistant-conflict";
import { afterUpdate } from "./assistant-payload";
import type { AssistantUpdate, Client } from "./client";
import type { Assistant } from "./types";
import { newestVersion, type WrittenVersion, writeVersion } from "./write-version";

export type SaveInput = {
  /** The assistant as the person saw it last: when the form opened, or in a conflict. */
  base: Assistant;
  update: AssistantUpdate;
};

/**
 * Writes `update` as a new version, which becomes active. Throws AssistantConflict when the
 * assistant is no longer as `base` says, unless what it holds now is this very update.
 */
export async function saveAssistant(
  client: Client,
  { base, update }: SaveInput,
): Promise<WrittenVersion> {
  const id = base.assistant_id;
  const [present, listed] = await Promise.all([
    client.assistants.get(id),
    newestVersion(client, id),
  ]);
  const newest = listed ?? present.version;
  const differing = differingFields(base, present);
  if (present.version !== base.version || differing.length > 0) {
    const savedBefore =
      present.version > base.version &&
      differingContent(afterUpdate(base, update), present).length === 0;
    if (savedBefore) return { ...present, versionsBetween: 0, notKept: [] };
    throw new AssistantConflict(changedMessage(base, present), present, differing);
  }
  return writeVersion(client, present, newest, update);
}

function changedMessage(base: Assistant, present: Assistant): string {
  return present.version === base.version
    ? `Version ${base.version} changed on the server after you opened this form. Nothing was saved.`
    : `Version ${present.version} became active after you opened this form on version ${base.version}. Nothing was saved.`;
}
