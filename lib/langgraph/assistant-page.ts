import type { Client } from "./client";
import type { Assistant, AssistantSearch } from "./types";

export type AssistantPageInput = {
  filter: Pick<AssistantSearch, "name" | "graph_id" | "metadata">;
  /** From 1. A page past the end gives no rows. */
  page: number;
  perPage: number;
  /** Leave out the assistants that the server made itself, one for each graph. */
  hideDefaults: boolean;
};

export type AssistantPage = { rows: Assistant[]; count: number };

const SYSTEM = { created_by: "system" };
const MAX_DEFAULTS = 1000;

/** True for an assistant that the server made by itself for a graph. */
export function isDefaultAssistant(assistant: Pick<Assistant, "metadata">): boolean {
  return assistant.metadata.created_by === "system";
}

/**
 * One page of assistants, newest created first, with the count of all that match. The API cannot
 * exclude by metadata, so hiding the defaults reads as many more rows as there are defaults.
 */
export async function readAssistantPage(
  client: Client,
  { filter, page, perPage, hideDefaults }: AssistantPageInput,
  signal?: AbortSignal,
): Promise<AssistantPage> {
  const start = Math.max(0, page - 1) * perPage;
  const { search, count } = client.assistants;
  if (!hideDefaults) {
    const [rows, total] = await Promise.all([
      search({ ...filter, limit: perPage, offset: start }, { signal }),
      count(filter, { signal }),
    ]);
    return { rows, count: total };
  }
  const metadata = { ...filter.metadata, ...SYSTEM };
  const [defaults, total] = await Promise.all([
    search({ ...filter, metadata, limit: MAX_DEFAULTS }, { signal }),
    count(filter, { signal }),
  ]);
  const window = await search(
    { ...filter, limit: perPage + defaults.length, offset: start },
    { signal },
  );
  return { rows: visibleRows(window, defaults, perPage), count: total - defaults.length };
}

/**
 * The rows of a page without defaults. `window` starts at the server's offset equal to the page's
 * first visible row, so each default that stood before it shifts the page by one row into it.
 */
export function visibleRows(
  window: Assistant[],
  defaults: Assistant[],
  perPage: number,
): Assistant[] {
  const [first] = window;
  if (!first) return [];
  const inWindow = new Set(window.map((row) => row.assistant_id));
  const before = defaults.filter(
    (row) => !inWindow.has(row.assistant_id) && row.created_at > first.created_at,
  ).length;
  return window.filter((row) => !isDefaultAssistant(row)).slice(before, before + perPage);
}
