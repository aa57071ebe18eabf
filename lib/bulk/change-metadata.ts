import { RosterError } from "@/lib/errors";
import { assistantUpdate } from "@/lib/langgraph/assistant-payload";
import type { Client } from "@/lib/langgraph/client";
import { findAssistant } from "@/lib/langgraph/create-assistant";
import { saveAssistant } from "@/lib/langgraph/save-assistant";
import type { Assistant, Json, ServerInfo } from "@/lib/langgraph/types";
import { readValues, sameJson } from "@/lib/langgraph/values";
import { valuesHome } from "@/lib/langgraph/values-home";
import { newId } from "@/lib/new-id";
import { stampMetadata } from "@/lib/versions/save-stamp";
import type { BulkResult } from "./bulk-result";
import { changedMetadata, heldAt, type MetadataChange, metadataEffect } from "./metadata-change";

/** An assistant as a person saw it before the change: its version, and what the key held. */
export type SeenBefore = { version: number; held: Json | undefined };

export type MetadataWork = {
  info: ServerInfo;
  change: MetadataChange;
  note: string;
  author: string;
};

/**
 * Changes one key of an assistant's metadata as a new version, on top of what the assistant holds now.
 * `seen` is what the person was shown of it: where it is another by now, nothing is written and
 * RosterError `conflict` says so. Null = whatever it is.
 */
export async function changeMetadata(
  client: Client,
  id: string,
  seen: SeenBefore | null,
  { info, change, note, author }: MetadataWork,
): Promise<BulkResult> {
  const present = await client.assistants.get(id);
  if (metadataEffect(present.metadata, change) === "same") return { state: "already" };
  if (seen && isOther(present, seen, change.key)) {
    throw new RosterError(
      "conflict",
      `Somebody changed it after you looked: version ${present.version} is active now. Nothing was saved. Trying again changes it as it is now.`,
    );
  }
  const home = valuesHome(info, null, present);
  const edited = {
    graph_id: present.graph_id,
    name: present.name,
    description: present.description ?? "",
    values: readValues(present, home),
    metadata: changedMetadata(present.metadata, change),
  };
  const update = assistantUpdate(present, edited, home);
  const metadata = { ...update.metadata, ...stampMetadata({ note, author, saveId: newId() }) };
  const { notKept } = await saveAssistant(client, {
    base: present,
    update: { ...update, metadata },
  });
  if (notKept.length === 0) return { state: "done" };
  throw new RosterError(
    "upstream_invalid",
    `A new version was saved, but the server did not keep its ${notKept.join(", ")} as sent.`,
  );
}

/** Whether the key holds what was wanted; what is no longer there does not. */
export async function isChanged(
  client: Client,
  id: string,
  change: MetadataChange,
): Promise<boolean> {
  const present = await findAssistant(client, id);
  return present !== undefined && metadataEffect(present.metadata, change) === "same";
}

function isOther(present: Assistant, seen: SeenBefore, key: string): boolean {
  return present.version !== seen.version || !sameJson(heldAt(present.metadata, key), seen.held);
}
