import "server-only";
import type { SessionSettings } from "./session-settings";

/** The value of a cookie in a request's Cookie header; undefined where it is not there. */
export function readCookie(header: string | null, name: string): string | undefined {
  for (const pair of (header ?? "").split(";")) {
    const [key, ...value] = pair.split("=");
    if (key?.trim() === name) return value.join("=").trim();
  }
  return undefined;
}

/** The name that a cookie goes by: browsers keep `__Host-` to this host, https and loopback. */
export function cookieName(base: string, { secure }: Pick<SessionSettings, "secure">): string {
  return secure ? `__Host-${base}` : base;
}

/**
 * A Set-Cookie header: no script reads it, and no other site's request carries it but a link followed
 * here. `seconds` 0 takes it away.
 */
export function setCookie(
  base: string,
  value: string,
  seconds: number,
  settings: Pick<SessionSettings, "secure">,
): string {
  const always = `Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax`;
  return `${cookieName(base, settings)}=${value}; ${always}${settings.secure ? "; Secure" : ""}`;
}
