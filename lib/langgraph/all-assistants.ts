import type { Client } from "./client";
import { orUnsupported } from "./or-unsupported";
import type { Assistant, AssistantSearch, AssistantVersion } from "./types";

// The most that every server gives at once.
const ASSISTANTS_PER_REQUEST = 100;
const VERSIONS_PER_REQUEST = 1000;

/** Every assistant that matches, each once, however many there are. */
export async function readAllAssistants(
  client: Client,
  filter: Pick<AssistantSearch, "name" | "graph_id" | "metadata">,
  signal?: AbortSignal,
): Promise<Assistant[]> {
  const limit = ASSISTANTS_PER_REQUEST;
  // One that is made meanwhile moves the others on, and they are met again.
  const found = new Map<string, Assistant>();
  for (let offset = 0; ; offset += limit) {
    const page = await client.assistants.search({ ...filter, limit, offset }, { signal });
    for (const each of page) found.set(each.assistant_id, each);
    if (page.length < limit) return [...found.values()];
  }
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
