import { RosterError } from "@/lib/errors";
import { isAmbiguous } from "./ambiguous";
import type { Client } from "./client";
import { findAssistant } from "./create-assistant";

export type RemoveInput = { id: string; deleteThreads: boolean };

/** Deletes an assistant with all versions. Resolves too when it was, or now is, gone. */
export async function removeAssistant(
  client: Client,
  { id, deleteThreads }: RemoveInput,
): Promise<void> {
  try {
    await client.assistants.delete(id, { deleteThreads });
  } catch (error) {
    if (!(await isGone(client, id, error))) throw error;
  }
}

async function isGone(client: Client, id: string, error: unknown): Promise<boolean> {
  if (error instanceof RosterError && error.code === "not_found") return true;
  if (!isAmbiguous(error)) return false;
  const present = await findAssistant(client, id).catch(() => "unknown");
  return present === undefined;
}
