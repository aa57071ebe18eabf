import type { Client } from "@/lib/langgraph/client";
import { findAssistant } from "@/lib/langgraph/create-assistant";
import { removeAssistant } from "@/lib/langgraph/remove-assistant";
import type { BulkResult } from "./bulk-result";

type Identified = { assistant_id: string };

/** Deletes one of many, with its versions and labels; its threads stay. */
export async function deleteEach(
  client: Client,
  { assistant_id: id }: Identified,
): Promise<BulkResult> {
  const outcome = await removeAssistant(client, { id, deleteThreads: false });
  return { state: outcome === "deleted" ? "done" : "already" };
}

/** Whether it is gone. */
export async function isGone(client: Client, { assistant_id: id }: Identified): Promise<boolean> {
  return (await findAssistant(client, id)) === undefined;
}
