import "server-only";
import type { PublicDeployment } from "@/lib/public-deployment";
import { offOf, type Role } from "@/lib/roles";
import type { ListedDeployment } from "./deployment-list";
import { NO_GROUPS, type RoleGroups } from "./entry/person";
import { type Env, env } from "./env";

/**
 * A LangGraph server that Roster shows. `url` has no trailing slash; `apiKey`, `headers` and `roles`
 * never leave the server.
 */
export type Deployment = Omit<ListedDeployment, "url" | "roles"> & {
  url: string;
  embedded: boolean;
  roles: RoleGroups;
};

/** A deployment about which nothing special was said. */
export const PLAIN = {
  auth: "x-api-key",
  headers: {},
  readOnly: false,
  colour: undefined,
  roles: NO_GROUPS,
} as const;

/** `default` (LANGGRAPH_API_URL) first, then those of ROSTER_DEPLOYMENTS, then the embedded `local`. */
export function listDeployments(settings: Env = env()): Deployment[] {
  const { langgraphUrl, langgraphKey, embeddedUrl } = settings;
  const { roles } = settings.entry;
  const deployments: Deployment[] = [];
  if (langgraphUrl) {
    deployments.push({
      ...PLAIN,
      roles,
      slug: "default",
      name: langgraphUrl.host,
      url: withoutSlash(langgraphUrl),
      apiKey: langgraphKey,
      embedded: false,
    });
  }
  for (const { roles: own, ...listed } of settings.deployments) {
    const url = withoutSlash(listed.url);
    deployments.push({ ...listed, url, embedded: false, roles: own ?? roles });
  }
  if (embeddedUrl) {
    deployments.push({
      ...PLAIN,
      roles,
      slug: "local",
      name: "Embedded server",
      url: withoutSlash(embeddedUrl),
      apiKey: undefined,
      embedded: true,
    });
  }
  return settings.readOnly ? deployments.map((each) => ({ ...each, readOnly: true })) : deployments;
}

export function findDeployment(slug: string): Deployment | undefined {
  return listDeployments().find((deployment) => deployment.slug === slug);
}

/** What the browser may know: no credentials, no headers, and of roles only the person's own. */
export function publicDeployment(deployment: Deployment, role: Role): PublicDeployment {
  const { slug, name, embedded, readOnly, colour } = deployment;
  const { origin, pathname, host } = new URL(deployment.url);
  const off = offOf({ name, role, readOnly });
  const url = `${origin}${pathname}`.replace(/\/+$/, "");
  return { slug, name, host, url, embedded, readOnly, role, off, colour: colour ?? null };
}

function withoutSlash(url: URL): string {
  return url.href.replace(/\/+$/, "");
}
