import { RosterError } from "@/lib/errors";
import type { Client } from "./client";
import { parseFind, threadHas } from "./thread-find";
import { threadRan } from "./thread-ran";
import type { JsonObject, ThreadSearch, ThreadStatus, ThreadSummary } from "./types";

/** The most that any server gives in one answer. */
export const MOST_THREADS = 1000;

export type ThreadListInput = {
  /** Only the threads that this assistant ran; null for all of the deployment. */
  assistantId: string | null;
  status: ThreadStatus | null;
  /** As a person typed it; see parseFind. */
  find: string;
  /** How many rows are wanted, up to MOST_THREADS. */
  most: number;
};

export type ThreadList = {
  /** Newest changed first. */
  rows: ThreadSummary[];
  /** The server has older ones that were not looked at. */
  more: boolean;
  /** Of how many newest threads the text was looked for here; null where the server searched. */
  searched: number | null;
};

/**
 * The newest threads, without their state. Servers cannot ask "this or that", so an assistant's list
 * is merged of the threads that the server ascribes to it and those that Studio stamped with it.
 */
export async function readThreadList(
  client: Client,
  { assistantId, status, find, most }: ThreadListInput,
  signal?: AbortSignal,
): Promise<ThreadList> {
  const wanted = parseFind(find);
  const filter: ThreadSearch = {
    ...(status && { status }),
    ...(wanted.by === "id" && { ids: [wanted.id] }),
  };
  const limit = wanted.by === "text" ? MOST_THREADS : Math.min(most + 1, MOST_THREADS);
  const metadata = wanted.by === "metadata" ? wanted.metadata : {};
  // An id is looked for everywhere: whoever has one wants that thread.
  const owner = wanted.by === "id" ? null : assistantId;
  const sources = await Promise.all(
    ownersOf(owner).map((own) =>
      newest(client, { ...filter, metadata: { ...metadata, ...own }, limit }, signal),
    ),
  );
  const merged = owner === null ? sources.flat() : mergeOwn(sources.flat(), owner);
  const more = sources.some((rows) => rows.length === limit);
  if (wanted.by === "text") {
    const rows = merged.filter((row) => threadHas(row, wanted.text));
    return { rows: rows.slice(0, most), more: more || rows.length > most, searched: merged.length };
  }
  return { rows: merged.slice(0, most), more: more || merged.length > most, searched: null };
}

function ownersOf(assistantId: string | null): JsonObject[] {
  if (assistantId === null) return [{}];
  return [{ assistant_id: assistantId }, { roster_assistant_id: assistantId }];
}

/** Those whose first answer was that they leave out nothing of what a thread holds, as Aegra. */
const giveWhole = new WeakSet<Client>();

async function newest(client: Client, search: ThreadSearch, signal?: AbortSignal) {
  const sorted = { ...search, sort_by: "updated_at", sort_order: "desc" } as const;
  if (!giveWhole.has(client)) {
    try {
      return await client.threads.summaries(sorted, { signal });
    } catch (error) {
      if (!isSelectRefusal(error)) throw error;
      giveWhole.add(client);
    }
  }
  const rows: ThreadSummary[] = await client.threads.search(sorted, { signal });
  const { ids } = search;
  return ids ? rows.filter(({ thread_id }) => ids.includes(thread_id)) : rows;
}

/** Whether a server refused a search for naming the fields that it wants. */
export function isSelectRefusal(error: unknown): boolean {
  return (
    error instanceof RosterError && error.code === "validation" && /select/i.test(error.message)
  );
}

/** One row for each thread that is the assistant's own, newest changed first. */
export function mergeOwn(rows: ThreadSummary[], assistantId: string): ThreadSummary[] {
  const own = rows.filter(({ metadata }) => threadRan(metadata).assistantId === assistantId);
  const unique = new Map(own.map((row) => [row.thread_id, row]));
  return [...unique.values()].sort((a, b) => Date.parse(b.updated_at) - Date.parse(a.updated_at));
}
