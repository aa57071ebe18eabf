"use client";

import { formatDay, formatMinute, parseTime } from "@/lib/format";
import { useNow } from "./now";

/** Date and time to the minute. Server and hydration say the day in UTC, so both agree. */
export function AbsoluteTime({ value }: { value: string | null | undefined }) {
  const inBrowser = useNow() !== null;
  const time = parseTime(value);
  if (time === null) return null;
  return (
    <time dateTime={new Date(time).toISOString()}>
      {inBrowser ? formatMinute(time) : formatDay(time)}
    </time>
  );
}
