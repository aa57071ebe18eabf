import { applyAssistant } from "@/lib/langgraph/apply-assistant";
import { AssistantConflict } from "@/lib/langgraph/assistant-conflict";
import { removeAssistant } from "@/lib/langgraph/remove-assistant";
import type { Assistant } from "@/lib/langgraph/types";
import { type Connection, errorText } from "./connect";
import type { PlannedFile } from "./plan-files";
import { assistantText, calledText } from "./plan-text";

/** What was done, and what went wrong, if anything did. */
export type Outcome = {
  /** The version that is active now, by assistant. */
  written: ReadonlyMap<string, number>;
  deleted: ReadonlySet<string>;
  problem: string | null;
};

type Work = { files: readonly PlannedFile[]; doomed: readonly Assistant[] };

/**
 * Writes one after the other, then deletes, and stops at the first that fails. One that the server saved
 * otherwise than the file says is a problem too, but the rest goes on. Never throws.
 */
export async function carryOut(
  { client }: Connection,
  { files, doomed }: Work,
  say: (text: string) => void,
): Promise<Outcome> {
  const written = new Map<string, number>();
  const deleted = new Set<string>();
  const open = files.filter(({ planned }) => planned.action !== "unchanged");
  if (open.length + doomed.length > 0) say("\n");
  const problems: string[] = [];
  const outcome = () => ({ written, deleted, problem: problems.join("\n") || null });
  const stopped = (problem: string): Outcome => {
    const left = open.length + doomed.length - written.size - deleted.size;
    const rest = left > 1 ? ` ${left - 1} more ${left === 2 ? "was" : "were"} not tried.` : "";
    problems.push(`${problem}${rest}`);
    return outcome();
  };
  for (const file of open) {
    const { assistantId, schemas, planned, path } = file;
    try {
      const { version, notKept } = await applyAssistant(client, planned, { assistantId, schemas });
      written.set(assistantId, version);
      if (notKept.length > 0) problems.push(`${path}: ${notKeptText(version, notKept)}`);
      const verb = planned.action === "create" ? "Created" : "Updated";
      say(`${verb} ${calledText(file)}: version ${version} is active, id ${assistantId}.\n`);
    } catch (error) {
      return stopped(`${path}: ${whatFailed(error)}`);
    }
  }
  for (const assistant of doomed) {
    const { assistant_id: id } = assistant;
    try {
      await removeAssistant(client, { id, deleteThreads: false });
      deleted.add(id);
      say(`Deleted ${assistantText(assistant)}, id ${id}.\n`);
    } catch (error) {
      return stopped(`${assistantText(assistant)}: ${errorText(error)}`);
    }
  }
  return outcome();
}

function notKeptText(version: number, fields: readonly string[]): string {
  return `version ${version} was saved, but the server did not keep ${fields.join(", ")} as the file says.`;
}

function whatFailed(error: unknown): string {
  if (!(error instanceof AssistantConflict)) return errorText(error);
  return "Somebody changed the assistant after the plan was made. Nothing was saved. Run it again for a new plan.";
}
