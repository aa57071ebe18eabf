const TIMED = /^(\d{13})-\d+$/;

/** The time that an event's id says, in epoch milliseconds; null where ids are no times. */
export function momentOf(id: string | null): number | null {
  const moment = id === null ? undefined : TIMED.exec(id)?.[1];
  return moment === undefined ? null : Number(moment);
}
