import type { JsonObject, Run, ThreadSummary } from "./types";

/** Which assistant ran a thread, or a single run, and as what; null for what nothing says. */
export type ThreadRan = {
  assistantId: string | null;
  /** Known only where Roster started the thread. */
  version: number | null;
  /** An unsaved draft, based on this version. */
  draftOf: number | null;
};

/**
 * What a thread's metadata says of what ran it. Roster's own stamp goes before the server's, which
 * names the graph's default assistant where another version ran through it.
 */
export function threadRan(metadata: JsonObject): ThreadRan {
  const { roster_assistant_id, roster_version, roster_draft, roster_base_version } = metadata;
  if (typeof roster_assistant_id !== "string") {
    return { assistantId: text(metadata.assistant_id), version: null, draftOf: null };
  }
  const isDraft = roster_draft === true;
  return {
    assistantId: roster_assistant_id,
    version: !isDraft && typeof roster_version === "number" ? roster_version : null,
    draftOf: isDraft && typeof roster_base_version === "number" ? roster_base_version : null,
  };
}

/**
 * As what a run ran. Servers copy the thread's stamp into every run of it, so only a run that Roster
 * itself started, which has a request id, is credited with a version or a draft.
 */
export function runRan(run: Pick<Run, "metadata" | "assistant_id">): ThreadRan {
  if (typeof run.metadata.roster_request_id === "string") return threadRan(run.metadata);
  return { assistantId: run.assistant_id, version: null, draftOf: null };
}

/** The name that a person, or another program, gave a thread; null without one. */
export function threadTitle({ metadata }: Pick<ThreadSummary, "metadata">): string | null {
  const names = [metadata.roster_title, metadata.title, metadata.thread_name, metadata.name];
  for (const name of names) {
    const title = cleanTitle(text(name) ?? "");
    if (title !== "") return title;
  }
  return null;
}

const CONTROL = /\p{Cc}+/gu;
const LONGEST_TITLE = 200;

/** A name on one line, without control characters (no server's database takes NUL), ≤ 200 characters. */
export function cleanTitle(title: string): string {
  const line = title.replace(CONTROL, " ").replace(/\s+/g, " ").trim();
  return [...line].slice(0, LONGEST_TITLE).join("").trim();
}

function text(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
