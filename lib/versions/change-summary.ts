import type { AssistantContent, Json } from "@/lib/langgraph/types";
import { isSecretName } from "@/lib/secret-name";
import { areHomesApart, contentDiff, type DiffEntry, KEPT_IN } from "./content-diff";
import { lineCounts } from "./text-diff";

const MOST = 4;

const known = new WeakMap<AssistantContent, WeakMap<AssistantContent, string>>();

/**
 * What changed from one version to the next, in one line: "model_name, system_prompt +3 lines". The
 * first version has none before it. Worked out once for each pair of objects.
 */
export function changeSummary(
  before: AssistantContent | undefined,
  after: AssistantContent,
): string {
  if (!before) return "First version";
  const byBefore = known.get(after) ?? new WeakMap<AssistantContent, string>();
  const summary = byBefore.get(before) ?? summarise(before, after);
  known.set(after, byBefore.set(before, summary));
  return summary;
}

function summarise(before: AssistantContent, after: AssistantContent): string {
  const apart = areHomesApart(before, after);
  const changed = contentDiff(before, after).filter((entry) => entry.changed);
  if (changed.length === 0) return "No change";
  // A key that changed in both homes is one change to people.
  const parts = [...new Set(changed.map((entry) => inWords(entry, apart)))];
  const more = parts.length - MOST;
  return [...parts.slice(0, MOST), ...(more > 0 ? [`${more} more`] : [])].join(", ");
}

function inWords(entry: DiffEntry, apart: boolean): string {
  const name = nameOf(entry, apart);
  const { before, after } = entry;
  if (after === undefined) return `${name} removed`;
  if (!isLines(before) && !isLines(after)) return name;
  if (entry.path.some((key) => isSecretName(String(key)))) return name;
  const { added, removed } = lineCounts(textOf(before), textOf(after));
  const counts = [added > 0 ? `+${added}` : "", removed > 0 ? `−${removed}` : ""].filter(Boolean);
  const one = added + removed === 1;
  return counts.length > 0 ? `${name} ${counts.join(" ")} ${one ? "line" : "lines"}` : name;
}

function nameOf({ part, path }: DiffEntry, apart: boolean): string {
  if (path[0] === KEPT_IN) return "where values are kept";
  if (part === "general") return path[0] === "graph_id" ? "graph" : path.join(".");
  if (part === "metadata") return `metadata ${path.join(".")}`.trim();
  const within = part === "values" && apart ? path.slice(1) : path;
  return within.length > 0 ? within.join(".") : path.join(".") || part;
}

function isLines(value: Json | undefined): value is string {
  return typeof value === "string" && value.includes("\n");
}

function textOf(value: Json | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}
