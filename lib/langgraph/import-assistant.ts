import { type RosterError, toRosterError } from "@/lib/errors";
import { differingContent } from "@/lib/versions/compare";
import type { PlannedVersion } from "@/lib/versions/import-plan";
import { restoreUpdate } from "@/lib/versions/restore";
import { saveIdOf } from "@/lib/versions/save-stamp";
import type { AssistantCreate, Client } from "./client";
import { createAssistant, findAssistant } from "./create-assistant";
import type { Assistant, AssistantContent, ContentField, GraphSchemas } from "./types";
import type { ValuesHome } from "./values";
import { valuesHome } from "./values-home";
import { newestVersion, writeVersion } from "./write-version";

const RECENT_VERSIONS = 1000;

/** A version of the file and the one that was made of it; `notKept` is what the server changed. */
export type ImportedVersion = { from: number; to: number; notKept: ContentField[] };

type ImportInput = {
  /** The assistant to write to; one that is not there is made. */
  assistantId: string;
  /** The id is new, and nothing was written under it yet. */
  isFresh: boolean;
  /** Oldest first. The same plan again writes only what is not there yet. */
  plan: readonly PlannedVersion[];
  schemasOf: (graphId: string) => GraphSchemas | null;
  onProgress: (made: readonly ImportedVersion[]) => void;
};

type ImportResult = {
  made: readonly ImportedVersion[];
  /** Where it stopped, and why; null when all is made. */
  failure: { from: number; error: RosterError } | null;
};

/** Writes versions one after the other and stops at the first that fails. Never throws. */
export async function importVersions(client: Client, input: ImportInput): Promise<ImportResult> {
  const { assistantId, isFresh, plan, schemasOf, onProgress } = input;
  let made: readonly ImportedVersion[] = [];
  let from = plan[0]?.from ?? 0;
  try {
    const info = await client.info();
    let present = isFresh ? undefined : await findAssistant(client, assistantId);
    const written = present
      ? await writtenBefore(client, assistantId)
      : new Map<string, Assistant>();
    for (const { from: number, saveId, content } of plan) {
      from = number;
      const home = valuesHome(info, schemasOf(content.graph_id), content);
      const before = written.get(saveId);
      const now = before ?? (await write(client, { assistantId, present, content, home }));
      if (!before) present = now;
      made = [...made, { from, to: now.version, notKept: differingContent(content, now) }];
      onProgress(made);
    }
    return { made, failure: null };
  } catch (error) {
    return { made, failure: { from, error: toRosterError(error) } };
  }
}

async function writtenBefore(client: Client, id: string): Promise<Map<string, Assistant>> {
  const recent = await client.assistants.versions(id, { limit: RECENT_VERSIONS, offset: 0 });
  // The oldest of them made it: a later save may carry its mark on.
  return new Map(
    recent.map((each) => [saveIdOf(each.metadata) ?? "", { ...each, updated_at: each.created_at }]),
  );
}

type Write = {
  assistantId: string;
  present: Assistant | undefined;
  content: AssistantContent;
  home: ValuesHome;
};

async function write(client: Client, { assistantId, present, content, home }: Write) {
  if (!present) return createAssistant(client, creation(assistantId, content, home));
  const newest = (await newestVersion(client, assistantId)) ?? present.version;
  return writeVersion(client, present, newest, restoreUpdate(content, present, home));
}

function creation(id: string, content: AssistantContent, home: ValuesHome): AssistantCreate {
  const { description, metadata: _, ...update } = restoreUpdate(content, { metadata: {} }, home);
  const kept = Object.entries(content.metadata).filter(([, value]) => value !== null);
  return {
    ...update,
    assistant_id: id,
    graph_id: content.graph_id,
    ...(description ? { description } : {}),
    metadata: Object.fromEntries(kept),
  };
}
