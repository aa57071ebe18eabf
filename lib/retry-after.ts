/**
 * Seconds to wait by a Retry-After header, which holds seconds or a date (RFC 9110, 10.2.3); undefined where
 * it says nothing that can be read, or nothing to wait for.
 */
export function retryAfterSeconds(header: string | null, now = Date.now()): number | undefined {
  const seconds = Number(header) || (Date.parse(header ?? "") - now) / 1000;
  return seconds > 0 ? Math.ceil(seconds) : undefined;
}
