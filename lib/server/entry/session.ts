import "server-only";
import { createHash } from "node:crypto";
import { z } from "zod";
import { cookieName, readCookie, setCookie } from "./cookies";
import type { EntrySettings } from "./entry-settings";
import type { Person } from "./person";
import { seal, unseal } from "./seal";
import type { SessionSettings } from "./session-settings";

type WithSessions = Extract<EntrySettings, { session: SessionSettings }>;
type SignedIn = Extract<Person, { name: string }>;

const COOKIE = "roster";
const EIGHT_HOURS = 8 * 60 * 60;
// Browsers drop a cookie above 4096 bytes with its name and attributes.
const LONGEST_SEAL = 3800;

const content = z.strictObject({
  name: z.string().min(1),
  groups: z.array(z.string()),
  stamp: z.string(),
});

/**
 * The Set-Cookie header of a session for this person: sealed, so that every Roster process with the same
 * secret knows it and none has to keep it. Good for 8 hours, whatever is done meanwhile. Throws an Error
 * where the person's groups make it too long for a browser.
 */
export async function sessionCookie(person: SignedIn, settings: WithSessions): Promise<string> {
  const { name, groups } = person;
  const stamp = stampOf(name, settings);
  const sealed = await seal({ name, groups, stamp }, sealOf(settings));
  if (sealed.length > LONGEST_SEAL) throw new Error("The session is too long for a cookie.");
  return setCookie(COOKIE, sealed, EIGHT_HOURS, settings.session);
}

/** The Set-Cookie header that ends a session in this browser. */
export function endedSessionCookie({ session }: WithSessions): string {
  return setCookie(COOKIE, "", 0, session);
}

/** Whose session a request carries; null where there is none, or it is over. */
export async function personOfSession(
  headers: Headers,
  settings: WithSessions,
): Promise<SignedIn | null> {
  const text = readCookie(headers.get("cookie"), cookieName(COOKIE, settings.session));
  if (!text) return null;
  const opened = content.safeParse(await unseal(text, sealOf(settings)));
  if (!opened.success) return null;
  const { name, groups, stamp } = opened.data;
  return stamp === stampOf(name, settings) ? { name, groups } : null;
}

function sealOf({ session }: WithSessions) {
  return { secret: session.secret, purpose: "session", seconds: EIGHT_HOURS };
}

/**
 * What ends sessions when it changes: the epoch, and the password or provider that let the person in.
 * Undefined for an account that there is no more.
 */
function stampOf(name: string, settings: WithSessions): string | undefined {
  const through =
    settings.mode === "password"
      ? settings.accounts.find((each) => each.name === name)?.password.hash.toString("hex")
      : `${settings.oidc.issuer} ${settings.oidc.clientId}`;
  if (through === undefined) return undefined;
  const facts = JSON.stringify([settings.mode, settings.session.epoch, through]);
  return createHash("sha256").update(facts).digest("base64url").slice(0, 16);
}
