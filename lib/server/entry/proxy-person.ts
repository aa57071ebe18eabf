import "server-only";
import { createHash, timingSafeEqual } from "node:crypto";
import type { Person } from "./person";
import type { ProxySettings } from "./proxy-settings";

// A comma is what two headers of one name are joined by: somebody's own beside the proxy's.
const USER = /^[^\s,][^,\p{Cc}]{0,199}$/u;
const MOST_GROUPS = 1000;

/**
 * Who the proxy says has signed in; null where the request does not carry the shared secret, so that it
 * came another way, or names nobody. Only the headers' exact names are read: what a client sends as
 * `x_forwarded_user`, which others take for the same, says nothing here.
 */
export function personOfProxy(headers: Headers, settings: ProxySettings): Person | null {
  if (!isSame(headers.get(settings.secretHeader) ?? "", settings.secret)) return null;
  const name = headers.get(settings.userHeader)?.trim() ?? "";
  if (!USER.test(name)) return null;
  const groups = (headers.get(settings.groupsHeader) ?? "")
    .split(",")
    .map((group) => group.trim())
    .filter((group) => group !== "");
  return { name, groups: groups.slice(0, MOST_GROUPS) };
}

/** Compares in the same time however much is alike. */
function isSame(given: string, secret: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given), digest(secret));
}
