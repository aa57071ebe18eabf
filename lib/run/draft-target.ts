import { type DraftStorage, draftKey, NO_STORAGE, readDraft, writeDraft } from "@/lib/drafts";
import type { Assistant, AssistantContent, Json } from "@/lib/langgraph/types";
import { asObject } from "@/lib/langgraph/values";

/** What a form holds and no version does, to be tried out without saving it. */
export type RunDraft = {
  id: string;
  assistantId: string;
  /** The version that the form started from. */
  basedOn: number;
  /** What saving it would make. */
  content: AssistantContent;
  /** Secrets were typed, and are lost with the memory of the tab. */
  lacksSecrets: boolean;
  /** Some text that was typed cannot be read yet, so `content` is not what is on screen. */
  unreadable?: boolean;
};

/** The content without secrets, and whether that left any out. */
export type KeptContent = { content: AssistantContent; lacksSecrets: boolean };

const held = new Map<string, RunDraft>();
const listeners = new Set<() => void>();

/** Calls `listener` whenever a draft of this tab is held anew, until the returned function is called. */
export function onDrafts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** This tab's own storage: it outlives a reload and ends with the tab. */
export function tabStorage(): DraftStorage {
  try {
    return window.sessionStorage;
  } catch {
    return NO_STORAGE;
  }
}

/**
 * Hands a draft from the form to Studio, in the memory of this tab. `kept` is what may be stored for a
 * reload: one draft for each assistant, the last. Undefined where it is not known what is secret.
 */
export function holdDraft(
  storage: DraftStorage,
  deployment: string,
  draft: RunDraft,
  kept: KeptContent | undefined,
): void {
  held.set(draft.id, draft);
  for (const listener of listeners) listener();
  if (!kept) return;
  // What cannot be read ends with the page, which asks before that.
  const { unreadable: _, ...whole } = draft;
  const content: Json = { ...whole, ...kept };
  writeDraft(storage, keyOf(deployment, draft.assistantId), { savedAt: Date.now(), content });
}

/** The draft of this assistant that the address names; undefined when this tab has it no more. */
export function findDraft(
  storage: DraftStorage,
  deployment: string,
  { assistant_id, graph_id }: Pick<Assistant, "assistant_id" | "graph_id">,
  id: string,
): RunDraft | undefined {
  const known = held.get(id) ?? readKept(storage, keyOf(deployment, assistant_id), graph_id);
  if (known?.id !== id || known.assistantId !== assistant_id) return undefined;
  // The same object each time, as it is read while rendering.
  held.set(id, known);
  return known;
}

function keyOf(deployment: string, assistantId: string): string {
  return draftKey({ deployment, subject: `try:${assistantId}` }, "last");
}

function readKept(storage: DraftStorage, key: string, graphId: string): RunDraft | undefined {
  const stored = asObject(readDraft(storage, key, Date.now())?.content);
  const { id, assistantId, basedOn, lacksSecrets } = stored;
  if (typeof id !== "string" || typeof assistantId !== "string") return undefined;
  if (typeof basedOn !== "number") return undefined;
  const { graph_id, name, description, config, context, metadata } = asObject(stored.content);
  const content: AssistantContent = {
    graph_id: typeof graph_id === "string" ? graph_id : graphId,
    name: typeof name === "string" ? name : "",
    description: typeof description === "string" ? description : null,
    config: asObject(config),
    context: context ?? null,
    metadata: asObject(metadata),
  };
  return { id, assistantId, basedOn, content, lacksSecrets: lacksSecrets === true };
}
