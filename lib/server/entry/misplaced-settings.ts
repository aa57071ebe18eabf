import "server-only";
import type { AuthMode } from "./entry-settings";
import { type SettingSource, setting } from "./setting";

const SESSION: readonly AuthMode[] = ["password", "oidc"];
const GROUPS: readonly AuthMode[] = ["oidc", "proxy-header"];

/** The modes that each setting belongs to. */
const OWNERS: { [name: string]: readonly AuthMode[] } = {
  EDITOR_PASSWORD_HASH: ["password"],
  RUNNER_PASSWORD_HASH: ["password"],
  VIEWER_PASSWORD_HASH: ["password"],
  OIDC_ISSUER: ["oidc"],
  OIDC_CLIENT_ID: ["oidc"],
  OIDC_CLIENT_SECRET: ["oidc"],
  OIDC_SCOPES: ["oidc"],
  OIDC_GROUPS_CLAIM: ["oidc"],
  OIDC_NAME: ["oidc"],
  PROXY_SECRET: ["proxy-header"],
  PROXY_SECRET_HEADER: ["proxy-header"],
  PROXY_USER_HEADER: ["proxy-header"],
  PROXY_GROUPS_HEADER: ["proxy-header"],
  SESSION_SECRET: SESSION,
  SESSION_EPOCH: SESSION,
  ALLOW_INSECURE_HTTP: SESSION,
  EDITOR_GROUPS: GROUPS,
  RUNNER_GROUPS: GROUPS,
  VIEWER_GROUPS: GROUPS,
};

/**
 * Says which settings belong to another mode than the chosen one. Whoever set them believes that they
 * protect something, so Roster must not start as if they were not there.
 */
export function misplacedSettings(
  source: SettingSource,
  mode: AuthMode,
  say: (problem: string) => void,
): void {
  const chosen = setting(source, "AUTH_MODE") === undefined ? "not set (local)" : mode;
  for (const [name, owners] of Object.entries(OWNERS)) {
    if (owners.includes(mode)) continue;
    for (const each of [name, `${name}_FILE`]) {
      if (setting(source, each) === undefined) continue;
      say(
        `${each} belongs to AUTH_MODE=${owners.join(" or ")}, but AUTH_MODE is ${chosen}: Roster has exactly one way in, so set the one or remove the other`,
      );
    }
  }
}
