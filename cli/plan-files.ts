import type { GraphSchemas } from "@/lib/langgraph/types";
import { newId } from "@/lib/new-id";
import { type PlannedApply, planApply, wantedVersion } from "@/lib/versions/apply-plan";
import type { ExportedVersion } from "@/lib/versions/exchange";
import { type VersionFit, versionFit } from "@/lib/versions/version-fit";
import { CommandError } from "./command-error";
import type { Connection } from "./connect";
import { isAssistantId, matchAssistant } from "./find-assistant";
import type { ReadExport } from "./read-exports";

/** What one file asks of the server. */
export type PlannedFile = {
  path: string;
  ignored: string[];
  assistantId: string;
  /** The name in the file. */
  name: string;
  schemas: GraphSchemas | null;
  /** Why values do not fit the graph, in a line; undefined: they do, or it cannot be told. */
  misfit: string | undefined;
  planned: PlannedApply;
};

export type PlanOptions = {
  /** Other graphs for those of the files. */
  graphs: ReadonlyMap<string, string>;
  /** Secrets that were left out, under their names. */
  fills: ReadonlyMap<string, string>;
  /** Instead of what the files say of why and by whom. */
  note: string | undefined;
  author: string | undefined;
};

/**
 * What would make the server's assistants like the files. Nothing is written. Throws CommandError
 * with every file for which it cannot be told.
 */
export async function planFiles(
  connection: Connection,
  files: readonly ReadExport[],
  options: PlanOptions,
): Promise<PlannedFile[]> {
  const planned: PlannedFile[] = [];
  const problems: string[] = [];
  for (const file of files) {
    try {
      planned.push(await planFile(connection, file, options));
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      problems.push(`${file.path}: ${error.message}`);
    }
  }
  problems.push(...sharedTargets(planned));
  if (problems.length === 0) return planned;
  throw new CommandError(`${problems.join("\n")}\nNothing was changed.`);
}

async function planFile(
  connection: Connection,
  { path, file, ignored }: ReadExport,
  { graphs, fills, note, author }: PlanOptions,
): Promise<PlannedFile> {
  const { client, info } = connection;
  const said = wantedVersion(file);
  const version = { ...said, note: note ?? said.note, author: author ?? said.author };
  const graphId = requireGraph(connection, version, graphs);
  const { assistant_id: sourceId } = file.source;
  const present = await matchAssistant(client, {
    assistantId: sourceId,
    name: version.name,
    graphId,
  });
  const schemas = await connection.schemasOf(graphId, present?.assistant_id);
  const planned = planApply({
    version,
    present: present ?? null,
    info,
    schemas,
    graphs,
    fills,
    newSaveId: newId,
  });
  if (version.name.trim() === "" && version.name !== present?.name) {
    throw new CommandError("the name in it is empty. Give the assistant a name there.");
  }
  const ownId = isAssistantId(sourceId) ? sourceId.toLowerCase() : newId();
  const assistantId = present?.assistant_id ?? ownId;
  const misfit = misfitText(versionFit(planned.version.content, schemas));
  return { path, ignored, assistantId, name: version.name, schemas, misfit, planned };
}

/** The server's graph for a version's; throws CommandError where the server has none such. */
export function requireGraph(
  { defaults }: Connection,
  { graph_id }: ExportedVersion,
  graphs: ReadonlyMap<string, string>,
): string {
  const graph = graphs.get(graph_id) ?? graph_id;
  const available = [...new Set(defaults.map((each) => each.graph_id))];
  // A server that lists no graphs may have this one all the same.
  if (available.length === 0 || available.includes(graph)) return graph;
  throw new CommandError(
    `the server has no graph “${graph}” (it has ${available.join(", ")}). Say which stands for it with --map-graph ${graph_id}=<graph>.`,
  );
}

const MOST_SAID = 4;

/** Why values do not fit their graph, in a line; undefined where nothing is against them. */
export function misfitText({ errors }: VersionFit): string | undefined {
  if (errors.length === 0) return undefined;
  const count = errors.length === 1 ? "1 value does not fit" : `${errors.length} values do not fit`;
  const more = errors.length > MOST_SAID ? ` ${errors.length - MOST_SAID} more.` : "";
  return `${count} the graph: ${errors.slice(0, MOST_SAID).join(" ")}${more}`;
}

function sharedTargets(planned: readonly PlannedFile[]): string[] {
  return planned.flatMap(({ assistantId, path, name }, index) => {
    const first = planned.findIndex((each) => each.assistantId === assistantId);
    if (first === index) return [];
    return [`${path}: it is the assistant “${name}” of ${planned[first]?.path} too.`];
  });
}
