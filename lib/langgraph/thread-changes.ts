import { RosterError } from "@/lib/errors";
import { isAmbiguous, lookForEffect, lostWrite } from "./ambiguous";
import type { Client } from "./client";
import { orUnsupported } from "./or-unsupported";
import { orderToStop } from "./order-to-stop";
import { cleanTitle } from "./thread-ran";
import type { Run } from "./types";

const MOST_RUNS = 1000;

/** Names a thread; an empty title takes the name away. Where the answer is lost, looks what came of it. */
export async function renameThread(client: Client, id: string, title: string): Promise<void> {
  const roster_title = cleanTitle(title) || null;
  try {
    await client.threads.update(id, { metadata: { roster_title } });
  } catch (error) {
    if (!isAmbiguous(error)) throw error;
    const looked = await lookForEffect(async () => {
      const { metadata } = await client.threads.get(id);
      return (metadata.roster_title ?? null) === roster_title || undefined;
    });
    if (looked.state === "found") return;
    throw lostWrite(
      error,
      looked.state === "absent" ? "The name is as before." : UNSURE,
      looked.state,
    );
  }
}

const UNSURE = "Whether it was done is not known: look at the list.";

/** Copies a thread with its state and gives the copy's id. A copy that cannot be named is still one. */
export async function duplicateThread(client: Client, id: string, title: string): Promise<string> {
  const copied = client.threads.copy(id).catch((error: unknown) => {
    if (!isAmbiguous(error)) throw error;
    throw lostWrite(
      error,
      "If the server made the copy, it stands at the top of the list.",
      "unknown",
    );
  });
  const said = "This server cannot copy threads.";
  const { thread_id } = await orUnsupported(copied, said, () => client.threads.get(id));
  await renameThread(client, thread_id, title).catch(() => undefined);
  return thread_id;
}

/**
 * Deletes a thread with its runs and checkpoints. Resolves too when it was, or now is, gone; throws
 * `busy`, and deletes nothing, when a run is going on that nobody was asked about.
 */
export async function removeThread(client: Client, id: string): Promise<void> {
  try {
    const { status } = await client.threads.get(id);
    if (status === "busy" && (await activeRuns(client, id)).length > 0) {
      throw new RosterError("busy", "A run has begun in it meanwhile, so it was kept.");
    }
    await client.threads.delete(id);
  } catch (error) {
    if (isMissing(error)) return;
    if (!isAmbiguous(error)) throw error;
    const looked = await lookForEffect(() =>
      client.threads.get(id).then(
        () => undefined,
        (reason: unknown) => {
          if (isMissing(reason)) return true;
          throw reason;
        },
      ),
    );
    if (looked.state === "found") return;
    throw lostWrite(
      error,
      looked.state === "absent" ? "The thread is still there." : UNSURE,
      looked.state,
    );
  }
}

/** What came of an order to stop: `stuck` = the server took it, and the runs go on all the same. */
export type Stopped = "free" | "stuck";

/** Orders every run of a thread to stop, and looks for five seconds whether they did. */
export async function stopRuns(client: Client, id: string): Promise<Stopped> {
  for (const { run_id } of await activeRuns(client, id)) {
    await orderToStop(client, id, run_id).catch(unlessMissing);
  }
  return settled(client, id);
}

/**
 * Removes the records of the runs that do not end, as those of a server that crashed: only they hold
 * the thread then. The JS server takes the checkpoints of such a run away with it.
 */
export async function dropRuns(client: Client, id: string): Promise<Stopped> {
  for (const { run_id } of await activeRuns(client, id)) {
    await client.runs.delete(id, run_id).catch(unlessMissing);
  }
  return settled(client, id);
}

async function settled(client: Client, id: string): Promise<Stopped> {
  const looked = await lookForEffect(async () =>
    (await activeRuns(client, id)).length === 0 ? true : undefined,
  );
  if (looked.state === "unknown") {
    throw new RosterError("upstream_unreachable", "Whether its runs have ended is not known.");
  }
  return looked.state === "found" ? "free" : "stuck";
}

async function activeRuns(client: Client, id: string): Promise<Run[]> {
  const runs = await client.runs.list(id, { limit: MOST_RUNS });
  return runs.filter(({ status }) => status === "pending" || status === "running");
}

function unlessMissing(error: unknown): void {
  if (!isMissing(error)) throw error;
}

function isMissing(error: unknown): boolean {
  return error instanceof RosterError && error.code === "not_found";
}
