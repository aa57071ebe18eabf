import { toRosterError } from "@/lib/errors";
import type { Client } from "./client";
import type { AssistantSearch } from "./types";

/** How many match; null where the server does not count. */
export function countAssistants(
  client: Client,
  filter: Pick<AssistantSearch, "name" | "graph_id" | "metadata">,
  signal: AbortSignal | undefined,
): Promise<number | null> {
  return client.assistants.count(filter, { signal }).catch((error: unknown) => {
    const { code } = toRosterError(error);
    // A server that does not know the graph says 404 too, and says the same to a search.
    if (code === "not_found" || code === "unsupported") return null;
    throw error;
  });
}
