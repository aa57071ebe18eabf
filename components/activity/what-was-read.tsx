import type { RecentVersions } from "@/lib/activity/recent-versions";
import { MOST_VERSIONS } from "@/lib/activity/recent-versions";
import type { TrailPart } from "@/lib/activity/trail";
import { formatCount } from "@/lib/format";

type Props = { recent: RecentVersions; trail: TrailPart | undefined };

/** From how much all this was put together, so that nobody takes a part for the whole. */
export function WhatWasRead({ recent, trail }: Props) {
  return (
    <p role="status" className="text-pretty text-muted-foreground text-sm">
      {versionsInWords(recent)} {trailInWords(trail)}
    </p>
  );
}

function versionsInWords({ assistants, isWhole, unread }: RecentVersions): string {
  const of = assistants === 1 ? "1 assistant" : `${formatCount(assistants)} assistants`;
  const read = isWhole
    ? `Every version of ${of} was read.`
    : `The newest ${MOST_VERSIONS} versions of the ${of} that changed last were read; older ones are on each assistant’s page.`;
  return unread === 0 ? read : `${read} ${formatCount(unread)} could not be read.`;
}

function trailInWords(trail: TrailPart | undefined): string {
  if (trail === undefined) return "";
  if (trail === null) {
    return "Who deleted, ran or activated something is not here: Roster keeps no audit file (AUDIT_FILE).";
  }
  if (trail.isUnreadable) return "The audit file could not be read, so events are missing here.";
  const { events, isWhole, badLines } = trail;
  const count = events.length === 1 ? "1 event" : `${formatCount(events.length)} events`;
  const read = isWhole
    ? `The audit file has ${count} of this deployment.`
    : `The newest ${count} of the audit file were read; older ones are in the file.`;
  if (badLines === 0) return read;
  const lines = badLines === 1 ? "1 line" : `${formatCount(badLines)} lines`;
  return `${read} ${lines} in it could not be understood and ${badLines === 1 ? "was" : "were"} passed over.`;
}
