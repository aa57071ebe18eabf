import { RosterError } from "@/lib/errors";
import type { Client } from "@/lib/langgraph/client";
import { orderToStop } from "@/lib/langgraph/order-to-stop";
import { pause } from "./pause";

const STOP_PATIENCE_MS = 10_000;

/**
 * Orders a run to stop and waits until `followed` is done with it. Throws what the server answers to
 * the order, and `busy` where it took the order but the run goes on for ten seconds more.
 */
export async function stopRun(
  client: Client,
  threadId: string,
  runId: string,
  followed: Promise<void>,
): Promise<void> {
  await orderToStop(client, threadId, runId);
  const patience = new AbortController();
  const tired = pause(STOP_PATIENCE_MS, patience.signal).then(() => {
    throw new RosterError("busy", "The server took the order to stop, but the run goes on.");
  });
  try {
    await Promise.race([followed, tired]);
  } finally {
    // Nobody waits for it any more.
    tired.catch(() => {});
    patience.abort();
  }
}
