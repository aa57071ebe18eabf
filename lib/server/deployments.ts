import "server-only";
import { type Env, env } from "./env";

/** A LangGraph server that Roster shows. `url` has no trailing slash; `apiKey` never leaves the server. */
export type Deployment = {
  slug: string;
  name: string;
  url: string;
  apiKey: string | undefined;
  embedded: boolean;
};

/** What the browser may know of a deployment; `url` is without credentials and query. */
type PublicDeployment = {
  slug: string;
  name: string;
  host: string;
  url: string;
  embedded: boolean;
};

/** The configured deployments: `default` (LANGGRAPH_API_URL) first, then the embedded `local`. */
export function listDeployments(settings: Env = env()): Deployment[] {
  const { langgraphUrl, langgraphKey, embeddedUrl } = settings;
  const deployments: Deployment[] = [];
  if (langgraphUrl) {
    deployments.push({
      slug: "default",
      name: langgraphUrl.host,
      url: withoutSlash(langgraphUrl),
      apiKey: langgraphKey,
      embedded: false,
    });
  }
  if (embeddedUrl) {
    deployments.push({
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

export function publicDeployment({ slug, name, url, embedded }: Deployment): PublicDeployment {
  const { origin, pathname, host } = new URL(url);
  return { slug, name, host, url: `${origin}${pathname}`.replace(/\/+$/, ""), embedded };
}

function withoutSlash(url: URL): string {
  return url.href.replace(/\/+$/, "");
}
