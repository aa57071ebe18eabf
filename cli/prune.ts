import { readAllAssistants } from "@/lib/langgraph/all-assistants";
import { isDefaultAssistant } from "@/lib/langgraph/default-assistant";
import type { Assistant } from "@/lib/langgraph/types";
import type { World } from "./command";
import { CommandError } from "./command-error";
import type { Connection } from "./connect";
import type { PlannedFile } from "./plan-files";

/** The assistants of the files' graphs that no file stands for; never those that the server made. */
export async function planPrune(
  { client }: Connection,
  files: readonly PlannedFile[],
): Promise<Assistant[]> {
  const kept = new Set(files.map(({ assistantId }) => assistantId));
  const found: Assistant[] = [];
  for (const graph of new Set(files.map(({ planned }) => planned.graphId))) {
    const all = await readAllAssistants(client, { graph_id: graph });
    found.push(...all.filter((each) => !isDefaultAssistant(each) && !kept.has(each.assistant_id)));
  }
  return found;
}

/** Throws CommandError unless somebody has typed how many assistants are deleted. */
export async function requireConfirmed(
  count: number,
  given: string | undefined,
  { ask }: World,
): Promise<void> {
  if (count === 0) return;
  const phrase = `delete ${count}`;
  const typed =
    given ?? (await ask?.(`Deleting cannot be undone. Type “${phrase}” to go on: `)) ?? undefined;
  if (typed?.trim() === phrase) return;
  throw new CommandError(
    `The plan deletes ${count === 1 ? "1 assistant" : `${count} assistants`} with all versions. That is done only with --confirm "${phrase}". Nothing was changed.`,
  );
}
