import type { Client } from "./client";
import type { JsonObject } from "./types";

const THREADS_PER_REQUEST = 100;

/**
 * How many threads are an assistant's: those whose last run used it, and those that Studio stamped
 * with it because a version that is not active ran through the graph's default assistant.
 */
export async function countThreadsOf(
  client: Client,
  assistantId: string,
  signal?: AbortSignal,
): Promise<number> {
  const count = (metadata: JsonObject) => client.threads.count({ metadata }, { signal });
  const [used, stamped, both] = await Promise.all([
    count({ assistant_id: assistantId }),
    count(stampOf(assistantId)),
    count({ assistant_id: assistantId, ...stampOf(assistantId) }),
  ]);
  return used + stamped - both;
}

/** Deletes the threads stamped with an assistant, which the server does not know to be its own. */
export function deleteStampedThreads(client: Client, assistantId: string): Promise<void> {
  return deleteThreadsWith(client, stampOf(assistantId));
}

/** Deletes the threads whose last run used an assistant, and those that are stamped with it. */
export async function deleteThreadsOf(client: Client, assistantId: string): Promise<void> {
  await deleteThreadsWith(client, { assistant_id: assistantId });
  await deleteStampedThreads(client, assistantId);
}

async function deleteThreadsWith(client: Client, metadata: JsonObject): Promise<void> {
  const search = { metadata, limit: THREADS_PER_REQUEST };
  const seen = new Set<string>();
  while (true) {
    const threads = await client.threads.search(search);
    const left = threads.filter(({ thread_id }) => !seen.has(thread_id));
    // A server that deletes later, or not at all, would otherwise be asked for ever.
    if (left.length === 0) return;
    for (const { thread_id } of left) {
      seen.add(thread_id);
      await client.threads.delete(thread_id);
    }
  }
}

function stampOf(assistantId: string): JsonObject {
  return { roster_assistant_id: assistantId };
}
