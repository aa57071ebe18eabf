import type { Client } from "@/lib/langgraph/client";
import { findAssistant } from "@/lib/langgraph/create-assistant";
import { readLabels } from "@/lib/langgraph/labels";
import { removeAssistant } from "@/lib/langgraph/remove-assistant";
import type { BulkResult } from "./bulk-result";

type Identified = { assistant_id: string };

/** With more of them, a reading of all may have ended before its end. */
const MOST_LABELS = 10_000;

/** Which assistants have labels, so that not each of many is asked for its own; null: any may have. */
export async function labelledAssistants(client: Client): Promise<ReadonlySet<string> | null> {
  const found = await readLabels(client).catch(() => null);
  if (found === null) return null;
  if (found.state === "off") return new Set();
  if (found.labels.length > MOST_LABELS) return null;
  return new Set(found.labels.map(({ assistantId }) => assistantId));
}

/** Deletes one of many, with its versions and labels; its threads stay. */
export async function deleteEach(
  client: Client,
  { assistant_id: id }: Identified,
  labelled: ReadonlySet<string> | null,
): Promise<BulkResult> {
  const hasLabels = labelled?.has(id) ?? true;
  const outcome = await removeAssistant(client, { id, deleteThreads: false, hasLabels });
  return { state: outcome === "deleted" ? "done" : "already" };
}

/** Whether it is gone. */
export async function isGone(client: Client, { assistant_id: id }: Identified): Promise<boolean> {
  return (await findAssistant(client, id)) === undefined;
}
