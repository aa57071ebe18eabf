import type { PublicDeployment } from "@/lib/public-deployment";

type Where = {
  /** The setting that holds the address, and the one that holds the key. */
  url: string;
  key: string;
  host: string;
  port: string;
  isSecured: boolean;
  isLoopback: boolean;
  embedded: boolean;
};

/** Where whoever runs Roster changes what a deployment is reached by, and what its address says. */
export function settingsOf({ slug, url, embedded }: PublicDeployment): Where {
  const { protocol, hostname, port } = new URL(url);
  const isSecured = protocol === "https:";
  const entry = `of “${slug}” in ROSTER_DEPLOYMENTS`;
  return {
    url: slug === "default" ? "LANGGRAPH_API_URL" : `"url" ${entry}`,
    key: slug === "default" ? "LANGGRAPH_API_KEY" : `"key" ${entry}`,
    host: hostname,
    port: port || (isSecured ? "443" : "80"),
    isSecured,
    isLoopback: /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname),
    embedded,
  };
}

/** The end of every advice: settings are read when Roster starts. */
export const RESTART = "Then restart Roster.";
