import type { PlannedApply } from "@/lib/versions/apply-plan";
import type { Client } from "./client";
import { importVersions } from "./import-assistant";
import { saveAssistant } from "./save-assistant";
import type { ContentField, GraphSchemas } from "./types";

/** The version that is active now, and what the server did not take over as it was sent. */
export type Applied = { version: number; notKept: ContentField[] };

/**
 * Carries out what was planned, and writes at most once. An answer that was lost is looked for on the
 * server, so that no second version comes of it. Throws AssistantConflict where the assistant is no
 * longer what the plan was made from, else RosterError; both say what became of the write.
 */
export async function applyAssistant(
  client: Client,
  planned: PlannedApply,
  { assistantId, schemas }: { assistantId: string; schemas: GraphSchemas | null },
): Promise<Applied> {
  if (planned.action === "unchanged") return { version: planned.present.version, notKept: [] };
  if (planned.action === "update") {
    return saveAssistant(client, { base: planned.present, update: planned.update });
  }
  const { made, failure } = await importVersions(client, {
    assistantId,
    isFresh: true,
    plan: [planned.version],
    schemasOf: () => schemas,
    onProgress: () => undefined,
  });
  if (failure) throw failure.error;
  const [first] = made;
  return { version: first?.to ?? 1, notKept: first?.notKept ?? [] };
}
