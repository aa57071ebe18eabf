import "server-only";
import { isLoopback, problemOfUrl } from "../server-url";
import { type SettingSource, setting, textOrFile } from "./setting";

/** The identity provider, and what it knows Roster as. */
export type OidcSettings = {
  issuer: URL;
  clientId: string;
  /** Absent for a public client. */
  clientSecret: string | undefined;
  scopes: string;
  groupsClaim: string;
  /** What people call the provider. */
  name: string;
};

/** undefined where a problem was said. */
export function parseOidc(
  source: SettingSource,
  say: (problem: string) => void,
): OidcSettings | undefined {
  const address = setting(source, "OIDC_ISSUER");
  const issuer = address !== undefined && URL.canParse(address) ? new URL(address) : undefined;
  const problem = address === undefined ? "must be set" : problemOfUrl(issuer);
  if (problem !== undefined) say(`OIDC_ISSUER ${problem}`);
  if (issuer?.protocol === "http:" && !isLoopback(issuer.hostname)) {
    say("OIDC_ISSUER must be https:// for another machine");
  }
  const clientId = setting(source, "OIDC_CLIENT_ID");
  if (clientId === undefined) say("OIDC_CLIENT_ID must be set");
  const clientSecret = textOrFile(source, "OIDC_CLIENT_SECRET", say);
  const scopes = setting(source, "OIDC_SCOPES") ?? "openid profile email";
  if (!scopes.split(/\s+/).includes("openid")) say("OIDC_SCOPES must hold openid");
  if (issuer === undefined || clientId === undefined) return undefined;
  return {
    issuer,
    clientId,
    clientSecret,
    scopes,
    groupsClaim: setting(source, "OIDC_GROUPS_CLAIM") ?? "groups",
    name: setting(source, "OIDC_NAME") ?? issuer.host,
  };
}
