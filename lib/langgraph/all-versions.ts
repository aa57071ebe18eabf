import type { Client } from "./client";
import { orUnsupported } from "./or-unsupported";
import type { AssistantVersion } from "./types";

const VERSIONS_PER_REQUEST = 1000;

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
