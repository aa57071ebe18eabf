import type { RosterError } from "@/lib/errors";
import type { PublicDeployment } from "@/lib/public-deployment";
import { settingsOf } from "./settings-of";
import { failed, type StepPart, type StepResult } from "./step";

const SLOW_MS = 10_000;

/** What a request that went the way of the pages failed with, in the words that the pages use. */
export function errorWords(error: RosterError, what: string): StepResult {
  const { code, title, message, next, requestId } = error;
  const says = code === "offline" ? "Roster itself cannot be reached." : `${what}: ${title}.`;
  return { ...failed(says, withEnd(message), next), requestId };
}

export type ReadTime = { ms: number; error: RosterError | null };

/** A search of ten assistants and the count of all, as the table asks for them. */
export function assistantsWords(
  search: ReadTime & { found: number },
  count: ReadTime & { total: number },
  of: PublicDeployment,
): StepResult {
  const ms = search.ms + count.ms;
  if (search.error) return { ...errorWords(search.error, "The search failed"), ms };
  if (count.error?.code === "not_found") {
    const { host } = settingsOf(of);
    return {
      ...failed(
        `${host} cannot count assistants.`,
        "It was found, but the count is missing: the server is too old, or a gateway lets only some addresses through. Roster’s table needs the count for its pages.",
        "Update the server, or let POST /assistants/count through.",
      ),
      ms,
    };
  }
  if (count.error) return { ...errorWords(count.error, "The count failed"), ms };
  const slow = search.ms > SLOW_MS ? "A search takes long: the table will be slow to open." : null;
  const none =
    count.total === 0 ? "A server with graphs has one default assistant for each." : null;
  return {
    status: "ok",
    ms,
    says: `${count.total} in all. A search took ${timeWords(search.ms)}, the count ${timeWords(count.ms)}.`,
    remark: slow ?? none ?? undefined,
  };
}

/** How the schemas of each graph were read, one after the other. */
export function schemasWords(parts: StepPart[]): StepResult {
  const ms = parts.reduce((sum, part) => sum + part.ms, 0);
  const broken = parts.filter(({ failure }) => failure !== null);
  if (parts.length === 0) {
    const says = "There are no graphs to ask for.";
    return { status: "skipped", says };
  }
  if (broken.length > 0) {
    return {
      ...failed(
        `The schemas of ${broken.length} of ${parts.length} graphs cannot be read.`,
        "For these graphs Roster draws no form, and offers JSON instead.",
        "Look at the server’s log for what its code or types made fail; large TypeScript graphs may take longer at first than the server allows, and then a second try helps.",
      ),
      ms,
      parts,
    };
  }
  const slowest = parts.reduce((a, b) => (b.ms > a.ms ? b : a));
  const noun = parts.length === 1 ? "graph" : "graphs";
  return {
    status: "ok",
    ms,
    parts,
    says: `Those of ${parts.length} ${noun} were read.`,
    remark:
      slowest.ms > SLOW_MS
        ? `“${slowest.name}” took ${timeWords(slowest.ms)}. Servers keep a schema once it is made, so it may only be slow at first.`
        : undefined,
  };
}

/** Milliseconds as people say them: "80 ms", "3.2 s". */
export function timeWords(ms: number): string {
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}

function withEnd(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
