import { parseTime } from "@/lib/format";
import type { AuditEvent } from "./audit-event";
import type { MadeVersion } from "./recent-versions";

/** One thing that happened: a version that there is, an event that was taken down, or both. */
export type ActivityRow = {
  key: string;
  at: string;
  version?: MadeVersion;
  event?: AuditEvent;
};

export const SINCE = ["any", "hour", "day", "week", "month"] as const;
export type Since = (typeof SINCE)[number];

export type ActivityFilter = {
  /** Part of a person's name, as it was signed in with or given with a save. */
  person: string;
  /** Part of an assistant's name, or its id. */
  assistant: string;
  graph: string | null;
  since: Since;
};

const HOUR = 3_600_000;
const BACK: { [since in Since]: number } = {
  any: Number.POSITIVE_INFINITY,
  hour: HOUR,
  day: 24 * HOUR,
  week: 7 * 24 * HOUR,
  month: 30 * 24 * HOUR,
};

/**
 * Versions and events as one list, newest first. An event that made a version, as its number says, is one
 * row with it; an event about something else, and one whose outcome is not known, is a row of its own.
 */
export function activityRows(
  versions: readonly MadeVersion[],
  events: readonly AuditEvent[],
): ActivityRow[] {
  const makers = new Map<string, AuditEvent>();
  for (const event of events) {
    const key = madeBy(event);
    if (key !== undefined && !makers.has(key)) makers.set(key, event);
  }
  const rows: ActivityRow[] = versions.map((version) => {
    const key = `${version.assistantId}@${version.version}`;
    const event = makers.get(key);
    makers.delete(key);
    return { key, at: version.at, version, ...(event && { event }) };
  });
  const joined = new Set(rows.flatMap(({ event }) => event ?? []));
  const rest = events.filter((event) => !joined.has(event));
  const own = rest.map((event, n) => ({
    key: `${event.requestId} ${event.at} ${n}`,
    at: event.at,
    event,
  }));
  return [...rows, ...own].sort((a, b) => timeOf(b) - timeOf(a));
}

/** `id@version` of the version that an event made; undefined where it made none. */
function madeBy({ action, assistant, toVersion, outcome }: AuditEvent): string | undefined {
  const makes = action === "assistant.create" || action === "assistant.update";
  if (!makes || outcome !== "done" || assistant === undefined || toVersion === undefined) {
    return undefined;
  }
  return `${assistant}@${toVersion}`;
}

/** The rows that a filter lets through. `now` in epoch milliseconds; rows without a time are of any time. */
export function filterActivity(
  rows: readonly ActivityRow[],
  { person, assistant, graph, since }: ActivityFilter,
  now: number,
): ActivityRow[] {
  const [who, which] = [person.trim().toLowerCase(), assistant.trim().toLowerCase()];
  const names = namesById(rows);
  return rows.filter((row) => {
    const { version, event } = row;
    const people = [event?.subject, version?.author].map((name) => (name ?? "").toLowerCase());
    const id = version?.assistantId ?? event?.assistant ?? "";
    const isWhich = [names.get(id) ?? "", id].some((text) => text.toLowerCase().includes(which));
    return (
      people.some((name) => name.includes(who)) &&
      isWhich &&
      (graph === null || (version?.graph ?? event?.graph) === graph) &&
      (since === "any" || now - timeOf(row) <= BACK[since])
    );
  });
}

/** Today's names of the assistants whose versions are among the rows. */
export function namesById(rows: readonly ActivityRow[]): Map<string, string> {
  return new Map(
    rows.flatMap(({ version }) =>
      version ? [[version.assistantId, version.assistantName] as const] : [],
    ),
  );
}

/** Every graph among the rows, by name. */
export function graphsIn(rows: readonly ActivityRow[]): string[] {
  const graphs = rows.flatMap(({ version, event }) => version?.graph ?? event?.graph ?? []);
  return [...new Set(graphs)].sort((a, b) => a.localeCompare(b));
}

function timeOf({ at }: ActivityRow): number {
  return parseTime(at) ?? Number.NEGATIVE_INFINITY;
}
