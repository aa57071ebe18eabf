const LOCALE = "en";

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const UNITS: readonly { unit: Intl.RelativeTimeFormatUnit; seconds: number }[] = [
  { unit: "year", seconds: 365 * DAY },
  { unit: "month", seconds: 30 * DAY },
  { unit: "week", seconds: 7 * DAY },
  { unit: "day", seconds: DAY },
  { unit: "hour", seconds: HOUR },
  { unit: "minute", seconds: MINUTE },
];

const RELATIVE = {
  long: new Intl.RelativeTimeFormat(LOCALE, { numeric: "always", style: "long" }),
  narrow: new Intl.RelativeTimeFormat(LOCALE, { numeric: "always", style: "narrow" }),
};

const COUNT = new Intl.NumberFormat(LOCALE);

const DATES = {
  dateTime: {
    year: "numeric",
    month: "short",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
    timeZoneName: "short",
  },
  minute: { dateStyle: "medium", timeStyle: "short", hourCycle: "h23" },
  shortDay: { dateStyle: "short" },
  day: { dateStyle: "medium" },
  clock: { hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
  clockOfDay: {
    month: "short",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** Making one takes longer than a hundred uses of it, and a table uses them for each of its rows. */
const made = new Map<string, Intl.DateTimeFormat>();

function dates(of: keyof typeof DATES, timeZone: string | undefined) {
  // The reader's own zone may become another one while the page is open.
  const key = `${of} ${timeZone ?? new Date().getTimezoneOffset()}`;
  const format = made.get(key) ?? new Intl.DateTimeFormat(LOCALE, { ...DATES[of], timeZone });
  made.set(key, format);
  return format;
}

/** An ISO 8601 time as epoch milliseconds; null when it is absent or not a time. */
export function parseTime(value: string | null | undefined): number | null {
  const time = value ? Date.parse(value) : Number.NaN;
  return Number.isNaN(time) ? null : time;
}

/**
 * How long before `now` a time was, both in epoch milliseconds: "just now", "5 minutes ago".
 * A time ahead of `now` is a clock that differs, and reads "just now". Not a time: "–".
 */
export function formatRelative(time: number, now: number, length: "narrow" | "long" = "long") {
  if (!Number.isFinite(time) || !Number.isFinite(now)) return "–";
  const seconds = Math.max(0, (now - time) / 1000);
  const step = UNITS.find((each) => seconds >= each.seconds);
  if (!step) return "just now";
  return RELATIVE[length].format(-Math.floor(seconds / step.seconds), step.unit);
}

/** Epoch milliseconds as date, time and zone in the reader's own zone, or in `timeZone` (IANA name). */
export function formatDateTime(time: number, timeZone?: string) {
  return dates("dateTime", timeZone).format(time);
}

/** Epoch milliseconds to the minute, in the reader's own zone: "Nov 23, 2026, 14:03". */
export function formatMinute(time: number, timeZone?: string) {
  return dates("minute", timeZone).format(time);
}

/** Epoch milliseconds as a time of today, "10:42", else with its day: "Nov 23, 10:42". */
export function formatClock(time: number, now: number, timeZone?: string) {
  const day = dates("shortDay", timeZone);
  const isToday = day.format(time) === day.format(now);
  return dates(isToday ? "clock" : "clockOfDay", timeZone).format(time);
}

/** Epoch milliseconds as the day in UTC, the same wherever it is computed: "Nov 23, 2026". */
export function formatDay(time: number) {
  return dates("day", "UTC").format(time);
}

/** A whole number with group separators: 5000 is "5,000". */
export function formatCount(count: number) {
  return COUNT.format(count);
}

/** Milliseconds as a person says them: "340 ms", "2.4 s", "12 s", "3 min 5 s". */
export function formatDuration(ms: number) {
  if (!Number.isFinite(ms)) return "–";
  if (ms < 1000) return `${Math.max(0, Math.round(ms))} ms`;
  if (ms < 9950) return `${(ms / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  if (seconds < MINUTE) return `${seconds} s`;
  return `${COUNT.format(Math.floor(seconds / MINUTE))} min ${seconds % MINUTE} s`;
}
