type TimeInput = "date" | "time" | "date-time";

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/;
const MOMENT = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}(?::\d{2})?)(Z?)$/;

/**
 * What the browser's own control for dates and times shows for a text, "" for none; null where it
 * cannot show it without losing something: another zone, fractions, a day that does not exist.
 */
export function toNative(input: TimeInput, text: string): string | null {
  if (text === "") return "";
  if (input === "date") return isDay(text) ? text : null;
  if (input === "time") return TIME.test(text) ? shortTime(text) : null;
  const [, day = "", time = ""] = MOMENT.exec(text) ?? [];
  return isDay(day) && TIME.test(time) ? `${day}T${shortTime(time)}` : null;
}

/**
 * The text for what was picked. A moment needs a zone in JSON Schema, so it is in UTC, unless the text
 * before it had none.
 */
export function fromNative(input: TimeInput, picked: string, before: string): string {
  if (picked === "" || input === "date") return picked;
  const full = /:\d{2}:\d{2}/.test(picked) ? picked : `${picked}:00`;
  if (input === "time") return full;
  return isLocal(before) ? full : `${full}Z`;
}

/** True for a moment without zone. */
export function isLocal(text: string): boolean {
  const [moment, , , zone] = MOMENT.exec(text) ?? [];
  return moment !== undefined && zone === "";
}

function isDay(text: string): boolean {
  const day = DATE.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  return day !== null && !Number.isNaN(day.valueOf()) && day.toISOString().startsWith(text);
}

// As browsers write it back, so that what is typed is not set anew under the cursor.
function shortTime(time: string): string {
  return time.replace(/^(\d{2}:\d{2}):00$/, "$1");
}
