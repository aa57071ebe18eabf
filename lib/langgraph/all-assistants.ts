import type { Client } from "./client";
import { orUnsupported } from "./or-unsupported";
import { countAssistants, type PageOf, pagesOf } from "./pages-of";
import type { Assistant, AssistantSearch, AssistantVersion } from "./types";

const VERSIONS_PER_REQUEST = 1000;

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

/** Every version of an assistant, newest first. */
export async function readAllVersions(
  client: Client,
  id: string,
  signal?: AbortSignal,
): Promise<AssistantVersion[]> {
  const limit = VERSIONS_PER_REQUEST;
  const versions: AssistantVersion[] = [];
  for (let offset = 0; ; offset += limit) {
    const asked = client.assistants.versions(id, { limit, offset, signal });
    const page = await orUnsupported(asked, "This server keeps no versions of assistants.", () =>
      client.assistants.get(id, { signal }),
    );
    // Aegra gives all of them to every question.
    if (page[0]?.version === versions[0]?.version && offset > 0) return versions;
    versions.push(...page);
    if (page.length < limit) return versions;
  }
}
