import type { Client } from "./client";
import { orUnsupported } from "./or-unsupported";

/**
 * Orders a run to stop; resolves when the server has taken the order. Throws `unsupported` where the server
 * stops none, and `not_found` where the run is over.
 */
export async function orderToStop({ runs }: Client, threadId: string, runId: string) {
  const order = runs.cancel(threadId, runId);
  await orUnsupported(order, "This server cannot stop runs.", async () => {
    const { status } = await runs.get(threadId, runId);
    return status === "pending" || status === "running";
  });
}
