import type { QueryClient } from "@tanstack/react-query";
import { readAllVersions } from "@/lib/langgraph/all-versions";
import type { Client } from "@/lib/langgraph/client";
import { graphSchemasQuery } from "@/lib/langgraph/graph-schemas-query";
import type { Assistant } from "@/lib/langgraph/types";
import { secretTest } from "@/lib/secrets-of";
import { type AssistantExport, exportPresent, exportVersions } from "@/lib/versions/exchange";
import { exportPaths } from "@/lib/versions/export-paths";
import type { ZipEntry } from "@/lib/zip";

export type ExportChoice = { allVersions: boolean; withSecrets: boolean };

export type Exported = {
  assistant: Assistant;
  file: AssistantExport;
  /** Whether its graph's schemas could tell which values are secret, and not their names alone. */
  isChecked: boolean;
};

/** Reads one of many as its export. Each graph's schemas are read once. Throws RosterError. */
export async function exportEach(
  client: Client,
  queryClient: QueryClient,
  { assistant_id: id, graph_id }: { assistant_id: string; graph_id: string },
  { allVersions, withSecrets }: ExportChoice,
): Promise<Exported> {
  const [assistant, versions] = await Promise.all([
    client.assistants.get(id),
    readAllVersions(client, id),
  ]);
  const schemas = withSecrets
    ? undefined
    : await queryClient
        .query(graphSchemasQuery(client, queryClient, graph_id, id))
        .catch(() => undefined);
  const input = { assistant, versions, isSecret: withSecrets ? null : secretTest(schemas) };
  return {
    assistant,
    file: allVersions ? exportVersions(input) : exportPresent(input),
    isChecked: withSecrets || schemas !== undefined,
  };
}

/** The exports as files, each where `roster export` into a folder puts it. */
export function exportEntries(exported: readonly Exported[]): ZipEntry[] {
  const paths = exportPaths(
    exported.map(({ assistant }) => assistant),
    new Map(),
  );
  return exported.map(({ file }, index) => ({
    path: paths[index] ?? "",
    text: `${JSON.stringify(file, null, 2)}\n`,
  }));
}
