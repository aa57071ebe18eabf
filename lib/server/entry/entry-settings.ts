import "server-only";
import { isLoopback } from "../server-url";
import { misplacedSettings } from "./misplaced-settings";
import { type OidcSettings, parseOidc } from "./oidc-settings";
import { type Account, parseAccounts } from "./password-accounts";
import { NO_GROUPS, type RoleGroups } from "./person";
import { type ProxySettings, parseProxy } from "./proxy-settings";
import { parseGroups } from "./role-groups";
import { parseSession, type SessionSettings } from "./session-settings";
import { type SettingSource, setting } from "./setting";

export const AUTH_MODES = ["local", "password", "oidc", "proxy-header"] as const;
export type AuthMode = (typeof AUTH_MODES)[number];

/** How people get in: exactly one way, with what it needs. `roles`: who may do what. */
export type EntrySettings = { roles: RoleGroups } & (
  | { mode: "local" }
  | { mode: "password"; session: SessionSettings; accounts: readonly Account[] }
  | { mode: "oidc"; session: SessionSettings; oidc: OidcSettings }
  | { mode: "proxy-header"; proxy: ProxySettings }
);

/** Where Roster listens, and under which origin people open it. */
export type Place = { host: string; port: number; publicOrigin: URL | undefined };

export const LOCAL_ENTRY: EntrySettings = { mode: "local", roles: NO_GROUPS };

/**
 * The way in that the environment chooses. Whatever is missing, weak or contradicts it is given to `say`,
 * with how to mend it; a secret is never repeated. Local is given back then, for nothing will start.
 */
export function parseEntry(
  source: SettingSource,
  place: Place,
  say: (problem: string) => void,
): EntrySettings {
  const mode = parseMode(source, say);
  if (mode === undefined) return LOCAL_ENTRY;
  misplacedSettings(source, mode, say);
  checkPlace(mode, place, say);
  return parseFor(mode, source, place, say) ?? LOCAL_ENTRY;
}

function parseFor(
  mode: AuthMode,
  source: SettingSource,
  place: Place,
  say: (problem: string) => void,
): EntrySettings | undefined {
  if (mode === "local") return LOCAL_ENTRY;
  if (mode === "password") {
    const session = parseSession(source, place, say);
    const accounts = parseAccounts(source, say);
    const roles = { viewer: ["viewer"], runner: ["runner"], editor: ["editor"] };
    return session && { mode, session, accounts, roles };
  }
  const roles = parseGroups(source, say);
  if (mode === "oidc") {
    const session = parseSession(source, place, say);
    const oidc = parseOidc(source, say);
    return session && oidc && { mode, session, oidc, roles };
  }
  const proxy = parseProxy(source, say);
  return proxy && { mode, proxy, roles };
}

function parseMode(source: SettingSource, say: (problem: string) => void): AuthMode | undefined {
  const named = setting(source, "AUTH_MODE") ?? "local";
  const mode = AUTH_MODES.find((each) => each === named);
  if (mode === undefined) say(`AUTH_MODE must be one of ${AUTH_MODES.join(", ")}, and only one`);
  return mode;
}

const CHOOSE =
  "Choose AUTH_MODE=password, oidc or proxy-header (docs/operating.md), or keep to 127.0.0.1";

function checkPlace(
  mode: AuthMode,
  { host, publicOrigin }: Place,
  say: (problem: string) => void,
): void {
  const isOpen = !isLoopback(host.includes(":") ? `[${host}]` : host);
  if (mode === "local") {
    if (isOpen) {
      say(
        `HOST is ${host}, which others can reach, but with AUTH_MODE=local nobody signs in. ${CHOOSE}`,
      );
    } else if (publicOrigin && !isLoopback(publicOrigin.hostname)) {
      say(`PUBLIC_ORIGIN is for others, but with AUTH_MODE=local nobody signs in. ${CHOOSE}`);
    }
  } else if (isOpen && !publicOrigin) {
    say(
      "PUBLIC_ORIGIN must be set when HOST is no loopback address: the address that people open, such as https://roster.example",
    );
  }
}
