"use client";

import { formatDateTime, formatDay, formatRelative, parseTime } from "@/lib/format";
import { useNow } from "./now";

export type RelativeTimeProps = {
  /** ISO 8601 with a zone. */
  value: string | null | undefined;
  /** "narrow" is "5m ago", "long" is "5 minutes ago". */
  length?: "narrow" | "long" | undefined;
  className?: string | undefined;
};

/** Server and hydration say the day in UTC, so both agree; the browser then says how long ago. */
export function RelativeTime(props: RelativeTimeProps) {
  return <TimeText {...props} now={useNow()} />;
}

/** The same for a list that asks once what time it is, for all of its rows. */
export function TimeText({
  value,
  now,
  length,
  className,
}: RelativeTimeProps & { now: number | null }) {
  const time = parseTime(value);
  if (time === null) return <span className={className}>–</span>;
  return (
    <time
      dateTime={new Date(time).toISOString()}
      title={now === null ? undefined : formatDateTime(time)}
      className={className}
    >
      {timeInWords(value, now, length)}
    </time>
  );
}

/** The same without an element. */
export function timeInWords(
  value: RelativeTimeProps["value"],
  now: number | null,
  length?: RelativeTimeProps["length"],
): string {
  const time = parseTime(value);
  if (time === null) return "–";
  return now === null ? formatDay(time) : formatRelative(time, now, length);
}
