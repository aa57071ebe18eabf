import type { AssistantSummary } from "./types";

/** What `created_by` in the metadata of a server's own assistants says. */
export const SYSTEM = "system";

/** True for an assistant that the server made by itself for a graph. */
export function isDefaultAssistant(assistant: Pick<AssistantSummary, "metadata">): boolean {
  return assistant.metadata.created_by === SYSTEM;
}
