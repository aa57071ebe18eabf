import { matchesWords } from "@/lib/matches-words";
import { threadTitle } from "./thread-ran";
import type { Json, JsonObject, ThreadSummary } from "./types";

/** How a search is carried out: by the server where it can, else on the newest threads here. */
export type ThreadFind =
  | { by: "nothing" }
  | { by: "id"; id: string }
  | { by: "metadata"; metadata: JsonObject }
  | { by: "text"; text: string };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const PAIR = /^([\p{L}_][\p{L}\p{N}_.-]*)\s*[=:]\s*(\S.*)$/u;

/** Reads what a person typed: a whole id, `key=value` of the metadata, or any text. */
export function parseFind(typed: string): ThreadFind {
  const text = typed.trim();
  if (text === "") return { by: "nothing" };
  if (UUID.test(text)) return { by: "id", id: text.toLowerCase() };
  const [, key, value] = PAIR.exec(text) ?? [];
  if (key !== undefined && value !== undefined) {
    return { by: "metadata", metadata: Object.fromEntries([[key, scalar(value)]]) };
  }
  return { by: "text", text: text.toLowerCase() };
}

/** Whether a thread's id, name or metadata has the text, which is in lower case. */
export function threadHas(thread: ThreadSummary, text: string): boolean {
  const name = threadTitle(thread) ?? "";
  const pairs = Object.entries(thread.metadata).map(
    ([key, value]) => `${key} ${typeof value === "string" ? value : JSON.stringify(value)}`,
  );
  return [thread.thread_id, name, ...pairs].some((part) => part.toLowerCase().includes(text));
}

// Fewer letters begin too many ids.
const SHORTEST_ID = 4;

/**
 * Of the threads that are known here, those whose name has every word of the text or whose id begins
 * with it, each once, in their order.
 */
export function knownThreads(threads: readonly ThreadSummary[], text: string): ThreadSummary[] {
  const start = text.toLowerCase();
  const fits = (thread: ThreadSummary) =>
    (start.length >= SHORTEST_ID && thread.thread_id.startsWith(start)) ||
    matchesWords(threadTitle(thread) ?? "", text);
  return [...new Map(threads.map((each) => [each.thread_id, each])).values()].filter(fits);
}

/** `3`, `true` and `null` as such, the rest as text; quotes make a text of anything. */
function scalar(source: string): Json {
  const quoted = /^"(.*)"$/.exec(source)?.[1];
  if (quoted !== undefined) return quoted;
  if (/^(true|false|null|-?\d{1,15}(\.\d{1,15})?)$/.test(source)) return JSON.parse(source);
  return source;
}
