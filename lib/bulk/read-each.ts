import type { Client } from "@/lib/langgraph/client";
import { findAssistant } from "@/lib/langgraph/create-assistant";
import type { Assistant } from "@/lib/langgraph/types";

const AT_ONCE = 6;

/** What is kept of an assistant that was looked at before it is changed. */
export type Seen = Pick<Assistant, "version" | "metadata">;

/**
 * Reads many assistants by id, a few at a time; those that are gone are left out. Rejects at the first
 * that cannot be read, or with the reason of the signal.
 */
export async function readEach(
  client: Client,
  items: readonly { assistant_id: string }[],
  signal: AbortSignal,
  onRead: (count: number) => void,
): Promise<Map<string, Seen>> {
  const seen = new Map<string, Seen>();
  for (let at = 0; at < items.length; at += AT_ONCE) {
    signal.throwIfAborted();
    const few = items
      .slice(at, at + AT_ONCE)
      .map(({ assistant_id: id }) => findAssistant(client, id));
    for (const found of await Promise.all(few)) {
      if (found) seen.set(found.assistant_id, { version: found.version, metadata: found.metadata });
    }
    onRead(Math.min(items.length, at + AT_ONCE));
  }
  return seen;
}
