import "server-only";
import { ROLES } from "@/lib/roles";
import { listDeployments } from "../deployments";
import { env } from "../env";
import { servedOrigins } from "../hosts";
import { log } from "../log";
import { createOidc } from "./create-oidc";
import { visibleTo } from "./visible-to";

/** Signing in at the provider, at /api/oidc/start and /api/oidc/callback. */
export const oidc = createOidc({
  settings: () => env().entry,
  publicOrigin: () => env().publicOrigin?.origin,
  namedGroups: () =>
    new Set(
      [env().entry, ...listDeployments()].flatMap(({ roles }) =>
        ROLES.flatMap((role) => roles[role]),
      ),
    ),
  hasRole: (person) => visibleTo(person).length > 0,
  servedOrigins,
  log,
});
