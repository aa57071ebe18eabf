import { type AssistantPageInput, readAssistantPage, readWholePage } from "./assistant-page";
import type { Client } from "./client";
import type { Assistant, AssistantSummary } from "./types";

// The most that every server gives at once.
const PER_PAGE = 100;

/** Which assistants a list shows, whatever page is looked at. */
export type AssistantListInput = Omit<AssistantPageInput, "page" | "perPage">;

/** How far a list is read: how many rows, and of how many. */
export type ReadSoFar = { read: number; total: number };

/**
 * Every assistant of a list, page by page, each once: one that is made meanwhile moves the others on,
 * and they are met again. Throws RosterError, or the reason of the signal.
 */
export function allPages(
  client: Client,
  input: AssistantListInput,
  signal: AbortSignal,
  onRead: (soFar: ReadSoFar) => void,
): AsyncGenerator<Assistant[]> {
  return pagesOf((page) => readWholePage(client, { ...input, ...page }, signal), signal, onRead);
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
  for await (const rows of pagesOf(read, signal, onRead)) all.push(...rows);
  return all;
}

type PageOf = Pick<AssistantPageInput, "page" | "perPage">;

async function* pagesOf<Row extends AssistantSummary>(
  read: (page: PageOf) => Promise<{ rows: Row[]; count: number }>,
  signal: AbortSignal,
  onRead: (soFar: ReadSoFar) => void,
): AsyncGenerator<Row[]> {
  const met = new Set<string>();
  for (let page = 1; ; page++) {
    signal.throwIfAborted();
    const { rows, count } = await read({ page, perPage: PER_PAGE });
    const fresh = rows.filter(({ assistant_id: id }) => !met.has(id));
    for (const { assistant_id: id } of fresh) met.add(id);
    onRead({ read: met.size, total: Math.max(count, met.size) });
    yield fresh;
    if (rows.length === 0 || page * PER_PAGE >= count) return;
  }
}
