import type { Route } from "next";

/** Every address in Roster. Ids are checked where they are read, and escaped here. */
export const routes = {
  assistants: (deployment: string, query: { graph?: string; q?: string } = {}) =>
    address([deployment, "assistants"], query),
  newAssistant: (deployment: string, query: { graph?: string; from?: string } = {}) =>
    address([deployment, "assistants", "new"], query),
  /** `from`: an assistant of another deployment, as `slug/id`, instead of a file. */
  importAssistant: (deployment: string, query: { into?: string; from?: string } = {}) =>
    address([deployment, "assistants", "import"], query),
  edit: (deployment: string, assistantId: string) =>
    address([deployment, "assistants", assistantId, "edit"]),
  versions: (
    deployment: string,
    assistantId: string,
    query: { version?: string; against?: string; view?: string; show?: string } = {},
  ) => address([deployment, "assistants", assistantId, "versions"], query),
  /** Every graph with its assistants. */
  graphs: (deployment: string, query: { q?: string } = {}) =>
    address([deployment, "graphs"], query),
  /** The graph's own page. */
  graph: (deployment: string, graphId: string) => address([deployment, "graphs", graphId]),
  /** Each side is `id` or `id@version`, or `slug/id@version` in another deployment. */
  compare: (deployment: string, query: { a?: string; b?: string; show?: string } = {}) =>
    address([deployment, "compare"], query),
  /** `ns` is the namespace that is browsed; `at` and `key` are the place of the item that is open. */
  memory: (deployment: string, query: { ns?: string; at?: string; key?: string } = {}) =>
    address([deployment, "memory"], query),
  /** What happened: versions over all assistants, and what was taken down. */
  activity: (deployment: string) => address([deployment, "activity"]),
  /** Tests the way to the deployment, step by step. */
  doctor: (deployment: string) => address([deployment, "doctor"]),
  studio: (
    deployment: string,
    assistantId: string,
    query: {
      thread?: string;
      version?: string;
      draft?: string;
      manage?: string;
      threads?: string;
      status?: string;
      find?: string;
    } = {},
  ) => address([deployment, "assistants", assistantId, "studio"], query),
};

/** Base path of the proxy for one deployment. */
export function proxyPath(deployment: string): string {
  return `/api/deployments/${encodeURIComponent(deployment)}`;
}

/** Base path of the doctor's probes of one deployment. */
export function doctorPath(deployment: string): string {
  return `/api/doctor/${encodeURIComponent(deployment)}`;
}

/** Begins signing in at the provider; `next` is where one goes afterwards. */
export function providerSignInPath(next: string): string {
  return `/api/oidc/start?next=${encodeURIComponent(next)}`;
}

function address(segments: string[], query: { [key: string]: string | undefined } = {}): Route {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value !== undefined) params.set(key, value);
  }
  const path = `/${segments.map(encodeURIComponent).join("/")}${params.size > 0 ? `?${params}` : ""}`;
  // Next types only literal addresses; routes.test.ts holds that each of these has a page.
  return path as Route;
}
