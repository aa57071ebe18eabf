import "server-only";
import type { PublicDeployment } from "@/lib/public-deployment";
import type { ListedDeployment } from "./deployment-list";
import { type Env, env } from "./env";

/**
 * A LangGraph server that Roster shows. `url` has no trailing slash; `apiKey` and `headers` never
 * leave the server.
 */
export type Deployment = Omit<ListedDeployment, "url"> & { url: string; embedded: boolean };

/** A deployment about which nothing special was said. */
export const PLAIN = {
  auth: "x-api-key",
  headers: {},
  readOnly: false,
  colour: undefined,
} as const;

/** `default` (LANGGRAPH_API_URL) first, then those of ROSTER_DEPLOYMENTS, then the embedded `local`. */
export function listDeployments(settings: Env = env()): Deployment[] {
  const { langgraphUrl, langgraphKey, embeddedUrl } = settings;
  const deployments: Deployment[] = [];
  if (langgraphUrl) {
    deployments.push({
      ...PLAIN,
      slug: "default",
      name: langgraphUrl.host,
      url: withoutSlash(langgraphUrl),
      apiKey: langgraphKey,
      embedded: false,
    });
  }
  for (const listed of settings.deployments) {
    deployments.push({ ...listed, url: withoutSlash(listed.url), embedded: false });
  }
  if (embeddedUrl) {
    deployments.push({
      ...PLAIN,
      slug: "local",
      name: "Embedded server",
      url: withoutSlash(embeddedUrl),
      apiKey: undefined,
      embedded: true,
    });
  }
  return deployments;
}

export function findDeployment(slug: string): Deployment | undefined {
  return listDeployments().find((deployment) => deployment.slug === slug);
}

/** What the browser may know: no credentials, no headers. */
export function publicDeployment(deployment: Deployment): PublicDeployment {
  const { slug, name, embedded, readOnly, colour } = deployment;
  const { origin, pathname, host } = new URL(deployment.url);
  const url = `${origin}${pathname}`.replace(/\/+$/, "");
  return { slug, name, host, url, embedded, readOnly, colour: colour ?? null };
}

function withoutSlash(url: URL): string {
  return url.href.replace(/\/+$/, "");
}
