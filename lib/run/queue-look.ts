import { RosterError } from "@/lib/errors";
import { lookForEffect } from "@/lib/langgraph/ambiguous";
import type { Client } from "@/lib/langgraph/client";
import type { Run } from "@/lib/langgraph/types";
import { hasEnded } from "./follow-run";

export type LastRun = "ended well" | "ended badly" | "goes on";

const MOST_RUNS = 1000;

/** How the newest run of a thread stands. */
export async function lastRun(client: Client, threadId: string): Promise<LastRun> {
  const runs = await client.runs.list(threadId, { limit: MOST_RUNS });
  const last = runs.toSorted((a, b) => (a.created_at < b.created_at ? -1 : 1)).at(-1);
  if (last && !hasEnded(last)) return "goes on";
  return last?.status === "success" ? "ended well" : "ended badly";
}

/**
 * Whether a run was started with this request id. It is looked for some seconds long, as a start that
 * was cut off may still be on its way. Throws when the server cannot be asked.
 */
export async function wasRun(
  client: Client,
  threadId: string,
  requestId: string,
): Promise<boolean> {
  const isOurs = (run: Run) => run.metadata.roster_request_id === requestId;
  const look = async () => (await client.runs.list(threadId, { limit: MOST_RUNS })).find(isOurs);
  const lookUp = await lookForEffect(look);
  if (lookUp.state !== "unknown") return lookUp.state === "found";
  throw new RosterError("offline", "The server cannot say whether the message was run.");
}
