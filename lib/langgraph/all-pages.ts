import { type AssistantPageInput, readAssistantPage, readWholePage } from "./assistant-page";
import type { Client } from "./client";
import { type PageOf, pagesOf, type ReadSoFar } from "./pages-of";
import type { Assistant, AssistantSummary } from "./types";

/** Which assistants a list shows, whatever page is looked at. */
export type AssistantListInput = Omit<AssistantPageInput, "page" | "perPage">;

/**
 * Every assistant of a list, page by page, each once, whatever is made or deleted meanwhile: see
 * `pagesOf`. Throws RosterError, or the reason of the signal.
 */
export function allPages(
  client: Client,
  input: AssistantListInput,
  signal: AbortSignal,
  onRead: (soFar: ReadSoFar) => void,
): AsyncGenerator<Assistant[]> {
  const read = (page: PageOf) => readWholePage(client, { ...input, ...page }, signal);
  return pagesOf(read, { signal, onRead });
}

/** The same without what the assistants run with, all in one. */
export async function readAllSummaries(
  client: Client,
  input: AssistantListInput,
  signal: AbortSignal,
  onRead: (soFar: ReadSoFar) => void,
): Promise<AssistantSummary[]> {
  const read = (page: PageOf) => readAssistantPage(client, { ...input, ...page }, signal);
  const all: AssistantSummary[] = [];
  for await (const rows of pagesOf(read, { signal, onRead })) all.push(...rows);
  return all;
}
