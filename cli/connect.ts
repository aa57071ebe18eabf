import { type ErrorCode, toRosterError } from "@/lib/errors";
import { readAllAssistants } from "@/lib/langgraph/all-assistants";
import { type Client, createClient } from "@/lib/langgraph/client";
import type { Assistant, GraphSchemas, ServerInfo } from "@/lib/langgraph/types";
import { isSecretName } from "@/lib/secret-name";
import { secretsOf } from "@/lib/secrets-of";
import { type Deployment, listDeployments } from "@/lib/server/deployments";
import { parseEnv } from "@/lib/server/env";
import type { Variables } from "@/lib/server/env-value";
import { deploymentFetch } from "@/lib/server/server-fetch";
import { problemOfUrl } from "@/lib/server/server-url";
import { CommandError } from "./command-error";

export type Connection = {
  deployment: Deployment;
  client: Client;
  info: ServerInfo;
  /** The server's own assistants, one for each graph. */
  defaults: Assistant[];
  /** A graph's schemas, asked once; null where they cannot be had. */
  schemasOf: (graphId: string, assistantId?: string) => Promise<GraphSchemas | null>;
};

/** A test for names that hold secrets, by the schemas or by how they sound. */
export function secretTest(schemas: readonly (GraphSchemas | null)[]): (name: string) => boolean {
  const marked = schemas.map(secretsOf);
  return (name) => isSecretName(name) || marked.some((names) => names.has(name));
}

/** The deployment that is meant, and what must be known of it first. */
export async function connect(
  chosen: { url?: string | undefined; deployment?: string | undefined },
  variables: Variables,
): Promise<Connection> {
  const deployment = chooseDeployment(chosen, variables);
  const fetch = deploymentFetch(deployment, { isPatient: true });
  const client = createClient({ deployment: deployment.slug, baseUrl: deployment.url, fetch });
  const [info, defaults] = await Promise.all([
    client.info(),
    readAllAssistants(client, { metadata: { created_by: "system" } }),
  ]);
  const asked = new Map<string, Promise<GraphSchemas | null>>();
  return {
    deployment,
    client,
    info,
    defaults,
    schemasOf: (graphId, assistantId) => {
      const through = defaults.find(({ graph_id }) => graph_id === graphId)?.assistant_id;
      const id = through ?? assistantId;
      const answer =
        asked.get(graphId) ??
        (id ? client.assistants.schemas(id).catch(() => null) : Promise.resolve(null));
      asked.set(graphId, answer);
      return answer;
    },
  };
}

/** Throws CommandError where a write to it is not allowed. */
export function requireWritable({ name, readOnly }: Deployment): void {
  if (readOnly) throw new CommandError(`${name} is set to be read only. Nothing was changed.`);
}

/** Next steps instead of those that need a page. */
const NEXT: { [code in ErrorCode]?: string } = {
  conflict: "Run the command again: it looks first at what is there now.",
  not_found: "It may have been deleted.",
};

/** What went wrong at a server, in words for a terminal. */
export function errorText(thrown: unknown): string {
  const { code, title, message, next: onPages } = toRosterError(thrown);
  const next = NEXT[code] ?? onPages;
  // Its next step is for a page.
  return code === "internal" ? `${title}: ${message}` : `${title}. ${message} ${next}`;
}

function chooseDeployment(
  { url, deployment: slug }: { url?: string | undefined; deployment?: string | undefined },
  variables: Variables,
): Deployment {
  if (url !== undefined && slug !== undefined) {
    throw new CommandError("Give --deployment or --url, not both.");
  }
  const problem = url !== undefined && problemOfUrl(URL.canParse(url) ? new URL(url) : undefined);
  if (problem) throw new CommandError(`--url ${problem}.`);
  const own = url === undefined ? variables : { ...variables, LANGGRAPH_API_URL: url };
  const found = listDeployments(settingsOf(own));
  const named = url === undefined ? slug : "default";
  const slugs = found.map((each) => each.slug).join(", ");
  const [only, ...others] = found;
  if (only === undefined) {
    throw new CommandError(
      "No deployment is set. Give --url, or set LANGGRAPH_API_URL or ROSTER_DEPLOYMENTS.",
    );
  }
  if (named === undefined && others.length > 0) {
    throw new CommandError(
      `There are several deployments: choose one with --deployment (${slugs}).`,
    );
  }
  const deployment = named === undefined ? only : found.find((each) => each.slug === named);
  if (deployment) return deployment;
  throw new CommandError(`There is no deployment “${named}”. There are: ${slugs}.`);
}

function settingsOf(variables: Variables) {
  try {
    return parseEnv(variables, undefined, { isServing: false });
  } catch (error) {
    throw new CommandError(error instanceof Error ? error.message : String(error));
  }
}
