const SAFE = /^[A-Za-z0-9][A-Za-z0-9._-]{7,63}$/;

/**
 * The id under which a request stands in logs: the one that it came with (`x-request-id`, as a balancer
 * adds it), where that is 8 to 64 harmless characters, or else a new one.
 */
export function requestIdOf(headers: Headers): string {
  const given = headers.get("x-request-id");
  return given !== null && SAFE.test(given) ? given : crypto.randomUUID();
}
