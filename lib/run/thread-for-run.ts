import { RosterError } from "@/lib/errors";
import { type RunPlan, threadFits, threadMetadata } from "./run-request";
import type { SessionIo } from "./session-tasks";

/**
 * Sees to it that a session has a thread in which the plan runs as it says: makes one where there is
 * none, and tells `onThread`. Throws RosterError `conflict` where the thread ran another configuration.
 */
export async function threadForRun(
  { client, read, set }: Pick<SessionIo, "client" | "read" | "set">,
  plan: RunPlan,
  onThread: (threadId: string) => void,
): Promise<void> {
  const { thread: present, threadId } = read();
  if (present && !threadFits(present, plan)) {
    const message = "This thread ran another configuration, which would stick to the run.";
    throw new RosterError("conflict", message);
  }
  if (threadId !== null) return;
  const thread = await client.threads.create({ metadata: threadMetadata(plan) });
  set({ threadId: thread.thread_id, thread });
  onThread(thread.thread_id);
}
