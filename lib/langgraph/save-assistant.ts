import { differingContent, differingFields } from "@/lib/versions/compare";
import { saysTheSame } from "@/lib/versions/save-stamp";
import { AssistantConflict } from "./assistant-conflict";
import { afterUpdate } from "./assistant-payload";
import type { AssistantUpdate, Client } from "./client";
import type { Assistant } from "./types";
import { newestVersion, type WrittenVersion, writeVersion } from "./write-version";

export type SaveInput = {
  /** The assistant as the person saw it last: when the form opened, or in a conflict. */
  base: Assistant;
  /** The newest version that the person knows of; one made since is a conflict too. */
  newest?: number | undefined;
  update: AssistantUpdate;
};

/**
 * Writes `update` as a new version, which becomes active. Throws AssistantConflict when the
 * assistant is no longer as `base` says or has a version newer than `newest`, unless what it holds
 * now is this very update.
 */
export async function saveAssistant(
  client: Client,
  { base, newest: known, update }: SaveInput,
): Promise<WrittenVersion> {
  const id = base.assistant_id;
  const [present, listed] = await Promise.all([
    client.assistants.get(id),
    newestVersion(client, id),
  ]);
  const newest = listed ?? present.version;
  const differing = differingFields(base, present);
  const isMoved = present.version !== base.version || differing.length > 0;
  const isNewer = known !== undefined && newest > Math.max(known, base.version);
  if (isMoved || isNewer) {
    const savedBefore =
      present.version > base.version &&
      differingContent(afterUpdate(base, update), present).length === 0 &&
      saysTheSame(update.metadata ?? {}, present.metadata);
    if (savedBefore) return { ...present, versionsBetween: 0, notKept: [] };
    const message = isMoved ? changedMessage(base, present) : newerMessage(newest);
    throw new AssistantConflict(message, present, differing, newest);
  }
  return writeVersion(client, present, newest, update);
}

function newerMessage(newest: number): string {
  return `Version ${newest} was made after you opened this form, and is not active. Nothing was saved.`;
}

function changedMessage(base: Assistant, present: Assistant): string {
  return present.version === base.version
    ? `Version ${base.version} changed on the server after you opened this form. Nothing was saved.`
    : `Version ${present.version} became active after you opened this form on version ${base.version}. Nothing was saved.`;
}
