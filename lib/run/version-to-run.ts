import { RosterError } from "@/lib/errors";
import type { Assistant, AssistantVersion } from "@/lib/langgraph/types";

/**
 * The version `number` of an assistant, for a run of it: the assistant itself where that is the active
 * one, else the one of its versions, which are read first. Throws `not_found` where no version has the
 * number, and what `readVersions` throws.
 */
export async function versionToRun(
  assistant: Assistant,
  number: number,
  readVersions: () => Promise<AssistantVersion[]>,
): Promise<AssistantVersion> {
  if (number === assistant.version) return assistant;
  const found = (await readVersions()).find(({ version }) => version === number);
  if (!found) throw new RosterError("not_found", `There is no version ${number}.`);
  return found;
}
