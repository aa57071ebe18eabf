import type { Client } from "./client";
import { countAssistants } from "./count-assistants";
import { type PageOf, pagesOf } from "./pages-of";
import type { Assistant, AssistantSearch } from "./types";

/**
 * Every assistant that matches, each once, however many there are, and whatever is made or deleted
 * meanwhile: see `pagesOf`.
 */
export async function readAllAssistants(
  client: Client,
  filter: Pick<AssistantSearch, "name" | "graph_id" | "metadata">,
  signal?: AbortSignal,
): Promise<Assistant[]> {
  const read = async ({ page, perPage: limit }: PageOf) => {
    const offset = (page - 1) * limit;
    const rows = await client.assistants.search({ ...filter, limit, offset }, { signal });
    const known = offset + rows.length;
    // One page that is not full needs no counting.
    if (page === 1 && rows.length < limit) return { rows, count: known };
    const count = await countAssistants(client, filter, signal);
    return { rows, count: count ?? (rows.length < limit ? known : known + 1) };
  };
  const found: Assistant[] = [];
  for await (const rows of pagesOf(read, { signal, onRead: () => undefined })) found.push(...rows);
  return found;
}
