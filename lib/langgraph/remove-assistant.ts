import { RosterError, toRosterError } from "@/lib/errors";
import { isAmbiguous } from "./ambiguous";
import { capabilities, SILENT_SERVER } from "./capabilities";
import type { Client } from "./client";
import { findAssistant } from "./create-assistant";
import { deleteStampedThreads, deleteThreadsOf } from "./threads-of";
import { removeLabelsOf } from "./write-label";

export type RemoveInput = { id: string; deleteThreads: boolean };

/** Deletes an assistant with all versions and labels. Resolves too when it was, or now is, gone. */
export async function removeAssistant(
  client: Client,
  { id, deleteThreads }: RemoveInput,
): Promise<void> {
  try {
    await client.assistants.delete(id, { deleteThreads });
  } catch (error) {
    if (!(await isGone(client, id, error))) throw error;
  }
  // What stays behind of them is in nobody's way: ids are not used again.
  await removeLabelsOf(client, id).catch(() => undefined);
  if (!deleteThreads) return;
  const info = await client.info().catch(() => SILENT_SERVER);
  const deleting = capabilities(info).deletesThreads
    ? deleteStampedThreads(client, id)
    : deleteThreadsOf(client, id);
  await deleting.catch((cause: unknown) => {
    const { code, message } = toRosterError(cause);
    throw new RosterError(code, `${message} The assistant is deleted; some of its threads stay.`, {
      cause,
    });
  });
}

async function isGone(client: Client, id: string, error: unknown): Promise<boolean> {
  if (error instanceof RosterError && error.code === "not_found") return true;
  if (!isAmbiguous(error)) return false;
  const present = await findAssistant(client, id).catch(() => "unknown");
  return present === undefined;
}
