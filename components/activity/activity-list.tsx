"use client";

import Link from "next/link";
import { useDeployment } from "@/components/shell/deployment-provider";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { RelativeTime } from "@/components/ui/relative-time";
import type { ActivityRow } from "@/lib/activity/activity-rows";
import { didWhat, outcomeWords, whoDid } from "@/lib/activity/activity-words";
import type { AuditEvent } from "@/lib/activity/audit-event";
import { routes } from "@/lib/routes";

const MOST_KEYS = 6;

type Props = { rows: readonly ActivityRow[]; names: ReadonlyMap<string, string> };

/** What happened, newest first, each with who did it and a way to what it changed. */
export function ActivityList({ rows, names }: Props) {
  return (
    <Card>
      <ol aria-label="Activity" className="divide-y divide-border">
        {rows.map((row) => (
          <ActivityItem key={row.key} row={row} names={names} />
        ))}
      </ol>
    </Card>
  );
}

function ActivityItem({ row, names }: { row: ActivityRow; names: Props["names"] }) {
  const { version, event } = row;
  const { words, ofAssistant } = didWhat(row);
  const who = whoDid(row);
  const id = version?.assistantId ?? event?.assistant;
  const graph = version?.graph ?? event?.graph;
  const outcome = event && outcomeWords(event);
  return (
    <li className="flex flex-col gap-1 px-4 py-3">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <p className="min-w-0 flex-1 basis-60 text-pretty [overflow-wrap:anywhere]">
          {who === null ? (
            <span className="text-muted-foreground">Somebody</span>
          ) : (
            <span className="font-medium">{who}</span>
          )}{" "}
          {words}{" "}
          {ofAssistant && id !== undefined && (
            <AssistantName
              id={id}
              name={names.get(id)}
              isGone={event?.action === "assistant.delete"}
            />
          )}
        </p>
        {outcome && <Badge tone="warning">{outcome.badge}</Badge>}
        {graph !== undefined && <Badge tone="outline">{graph}</Badge>}
        <RelativeTime value={row.at} className="shrink-0 text-muted-foreground text-sm" />
      </div>
      {version?.note && (
        <p className="text-pretty text-sm [overflow-wrap:anywhere]">{version.note}</p>
      )}
      {outcome && <p className="text-pretty text-muted-foreground text-sm">{outcome.means}</p>}
      {event?.changes && <Changed event={event} />}
      <WayThere row={row} />
    </li>
  );
}

function AssistantName({
  id,
  name,
  isGone,
}: {
  id: string;
  name: string | undefined;
  isGone: boolean;
}) {
  const { slug } = useDeployment();
  const words = name ?? `assistant ${id.slice(0, 8)}`;
  if (isGone) return <span title={id}>{words}</span>;
  return (
    <Link
      href={routes.versions(slug, id)}
      prefetch={false}
      title={id}
      className="font-medium underline decoration-border underline-offset-4 hover:decoration-current"
    >
      {words}
    </Link>
  );
}

function Changed({ event: { changes = [], moreChanges = 0 } }: { event: AuditEvent }) {
  const keys = changes.map(({ key }) => key);
  const more = Math.max(0, keys.length - MOST_KEYS) + moreChanges;
  return (
    <p className="text-muted-foreground text-sm [overflow-wrap:anywhere]">
      Changed: <code className="font-mono text-xs">{keys.slice(0, MOST_KEYS).join(", ")}</code>
      {more > 0 && ` and ${more} more`}
    </p>
  );
}

/** To the version's changes, or to the thread that it was about. */
function WayThere({ row: { version, event } }: { row: ActivityRow }) {
  const { slug } = useDeployment();
  const id = version?.assistantId ?? event?.assistant;
  const number = version?.version ?? event?.toVersion;
  const name =
    "inline-flex min-h-6 w-fit items-center rounded-sm text-muted-foreground text-sm underline underline-offset-4 hover:text-foreground";
  if (id !== undefined && number !== undefined) {
    const view = number > 1 ? { version: String(number), view: "diff" } : { version: "1" };
    return (
      <Link href={routes.versions(slug, id, view)} prefetch={false} className={name}>
        {number > 1 ? `What changed in version ${number}` : "What it holds"}
      </Link>
    );
  }
  if (event?.action !== "run.start" || id === undefined || event.thread === undefined) return null;
  return (
    <Link
      href={routes.studio(slug, id, { thread: event.thread })}
      prefetch={false}
      className={name}
    >
      Open the thread
    </Link>
  );
}
