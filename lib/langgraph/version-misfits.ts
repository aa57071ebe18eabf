import type { QueryClient } from "@tanstack/react-query";
import { type DriftItem, driftOf } from "@/lib/schema/drift";
import type { Client } from "./client";
import { graphSchemasQuery } from "./graph-schemas-query";
import { assistantQueries, serverQueries } from "./queries";
import type { AssistantVersion, GraphSchemas, ServerInfo } from "./types";
import { readValues } from "./values";
import { valuesHome } from "./values-home";

const PATIENCE_MS = 8000;

/**
 * What of a version's values its graph's present schema does not take. [] where the schema cannot be
 * had, or not soon: then nothing is known against the version.
 */
export async function versionMisfits(
  client: Client,
  queryClient: QueryClient,
  version: AssistantVersion,
): Promise<DriftItem[]> {
  const known = Promise.all([
    queryClient.query(serverQueries(client).info()),
    schemasOf(client, queryClient, version),
  ]);
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE_MS));
  const answer = await Promise.race([known, late]).catch(() => undefined);
  return answer ? misfitsOf(version, ...answer) : [];
}

/** The same, when server and schemas are known. Schemas of another graph say nothing of it. */
export function misfitsOf(
  version: AssistantVersion,
  info: ServerInfo,
  schemas: GraphSchemas,
): DriftItem[] {
  if (schemas.graph_id !== null && schemas.graph_id !== version.graph_id) return [];
  return driftOf(schemas, readValues(version, valuesHome(info, schemas, version))).items ?? [];
}

async function schemasOf(client: Client, queryClient: QueryClient, version: AssistantVersion) {
  const { assistant_id: id, graph_id } = version;
  const shown = queryClient.getQueryData(assistantQueries(client).schemas(id).queryKey);
  if (shown?.graph_id === graph_id) return shown;
  return queryClient.query(graphSchemasQuery(client, queryClient, graph_id, id));
}
