import { queryOptions } from "@tanstack/react-query";
import { NEWEST_FIRST } from "@/lib/langgraph/assistant-order";
import { readAssistantPage } from "@/lib/langgraph/assistant-page";
import type { Client } from "@/lib/langgraph/client";
import { isDefaultAssistant } from "@/lib/langgraph/default-assistant";
import { fewAtATime } from "@/lib/langgraph/few-at-a-time";
import { orUnsupported } from "@/lib/langgraph/or-unsupported";
import { saveIdOf, stampOf } from "@/lib/versions/save-stamp";

/** How many assistants are read, those that changed last, and how many versions of each, the newest. */
export const MOST_ASSISTANTS = 50;
export const MOST_VERSIONS = 20;
const AT_ONCE = 4;

/** A version as it stands in a deployment, without what it holds. */
export type MadeVersion = {
  assistantId: string;
  /** The assistant's name today. */
  assistantName: string;
  graph: string;
  version: number;
  at: string;
  note: string | null;
  author: string | null;
};

export type RecentVersions = {
  versions: MadeVersion[];
  assistants: number;
  /** Whether no assistant and no version was left out. */
  isWhole: boolean;
  /** Assistants whose versions could not be read, such as those deleted meanwhile. */
  unread: number;
};

/** The newest versions over all assistants of a deployment, with the notes and names that people gave them. */
export function recentVersionsQuery(client: Client) {
  return queryOptions({
    queryKey: [client.deployment, "activity", "versions"],
    queryFn: ({ signal }) => readRecentVersions(client, signal),
    staleTime: 10_000,
  });
}

async function readRecentVersions(client: Client, signal: AbortSignal): Promise<RecentVersions> {
  const wanted = { filter: {}, order: NEWEST_FIRST, page: 1, perPage: MOST_ASSISTANTS };
  const { rows, count, isAtLeast } = await readAssistantPage(client, wanted, signal);
  const inTurn = fewAtATime(AT_ONCE);
  const read = await Promise.allSettled(
    rows.map((row) => inTurn(() => versionsOf(client, row.assistant_id, row.name, signal), signal)),
  );
  signal.throwIfAborted();
  const found = read.flatMap((each) => (each.status === "fulfilled" ? [each.value] : []));
  const failed = read.find((each) => each.status === "rejected");
  if (failed && found.length === 0) throw failed.reason;
  return {
    versions: found.flatMap(({ versions }) => versions),
    assistants: rows.length,
    isWhole: !isAtLeast && count <= rows.length && found.every(({ isWhole }) => isWhole),
    unread: rows.length - found.length,
  };
}

async function versionsOf(client: Client, id: string, name: string, signal: AbortSignal) {
  const asked = client.assistants.versions(id, { limit: MOST_VERSIONS + 1, offset: 0, signal });
  const all = await orUnsupported(asked, "This server keeps no versions of assistants.", () =>
    client.assistants.get(id, { signal }),
  );
  const shown = all.slice(0, MOST_VERSIONS);
  const isWhole = all.length <= MOST_VERSIONS;
  const oldest = shown.at(-1);
  return {
    isWhole,
    versions: shown.map((each): MadeVersion => {
      // Of the oldest one that was read nobody knows whether its stamp was carried on.
      const isUnsure = !isWhole && each === oldest && saveIdOf(each.metadata) !== null;
      const said = isUnsure ? { note: null, author: null } : stampOf(each, all);
      const isServers = each.version === 1 && isDefaultAssistant(each);
      return {
        assistantId: id,
        assistantName: name,
        graph: each.graph_id,
        version: each.version,
        at: each.created_at,
        note: said.note,
        author: isServers ? "The server" : said.author,
      };
    }),
  };
}
