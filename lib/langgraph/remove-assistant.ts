import { RosterError, toRosterError } from "@/lib/errors";
import { isAmbiguous, lookForEffect, lostWrite } from "./ambiguous";
import { capabilities, SILENT_SERVER } from "./capabilities";
import type { Client } from "./client";
import { findAssistant } from "./create-assistant";
import { deleteStampedThreads, deleteThreadsOf } from "./threads-of";
import { removeLabelsOf } from "./write-label";

export type RemoveInput = {
  id: string;
  deleteThreads: boolean;
  /** False where it is known to have none. */
  hasLabels?: boolean;
};

/**
 * Deletes an assistant with all versions and labels. An answer that was lost is looked for on the
 * server. Resolves too when it was gone before, and says which it was.
 */
export async function removeAssistant(
  client: Client,
  { id, deleteThreads, hasLabels = true }: RemoveInput,
): Promise<"deleted" | "gone"> {
  const outcome = await client.assistants.delete(id, { deleteThreads }).then(
    () => "deleted" as const,
    (error: unknown) => unlessGone(client, id, error),
  );
  // What stays behind of them is in nobody's way: ids are not used again.
  if (hasLabels) await removeLabelsOf(client, id).catch(() => undefined);
  if (deleteThreads) await removeThreads(client, id);
  return outcome;
}

async function removeThreads(client: Client, id: string): Promise<void> {
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

async function unlessGone(client: Client, id: string, error: unknown) {
  if (error instanceof RosterError && error.code === "not_found") return "gone";
  if (!isAmbiguous(error)) throw error;
  const { state } = await lookForEffect(async () =>
    (await findAssistant(client, id)) === undefined ? true : undefined,
  );
  if (state === "found") return "deleted";
  throw lostWrite(error, state === "absent" ? STILL_THERE : UNSURE, state);
}

const STILL_THERE = "So far it was not deleted.";
const UNSURE =
  "Whether it was deleted is not known, as the server cannot be asked. Deleting it again is safe.";
