import { afterUpdate } from "@/lib/langgraph/assistant-payload";
import { capabilities } from "@/lib/langgraph/capabilities";
import type { AssistantUpdate } from "@/lib/langgraph/client";
import type { Assistant, GraphSchemas, ServerInfo } from "@/lib/langgraph/types";
import { valuesHome } from "@/lib/langgraph/values-home";
import { changeSummary } from "./change-summary";
import { differingContent, differingFields, mirrored } from "./compare";
import type { AssistantExport, ExportedVersion } from "./exchange";
import { missingSecrets, type PlannedVersion, planImport, secretName } from "./import-plan";
import { restoreUpdate } from "./restore";

/** What makes the server's assistant like a file's. */
export type PlannedApply = {
  /** What changes, in a line: "model_name, system_prompt +3 lines". */
  changes: string;
  /** Secrets that the file leaves out and that are nowhere else: the assistant will not have them. */
  missing: string[];
  graphId: string;
  version: PlannedVersion;
} & (
  | { action: "create"; present: null }
  | { action: "update"; present: Assistant; update: AssistantUpdate }
  | { action: "unchanged"; present: Assistant }
);

type ApplyInput = {
  /** See `wantedVersion`. */
  version: ExportedVersion;
  /** The assistant that it is on the server; null where it has none yet. */
  present: Assistant | null;
  info: ServerInfo;
  /** Of the graph that it will have; null where they cannot be had. */
  schemas: GraphSchemas | null;
  graphs: ReadonlyMap<string, string>;
  fills: ReadonlyMap<string, string>;
  newSaveId: () => string;
};

/** The version of a file that an assistant should be like: the active one, else the newest. */
export function wantedVersion({ assistant, versions }: AssistantExport): ExportedVersion {
  const active = versions.find(({ version }) => version === assistant.active_version);
  const wanted = active ?? versions[0];
  if (wanted === undefined) throw new Error("An export holds at least one version.");
  return wanted;
}

/**
 * Compares a file's version with what the server has. Two contents are the same where the server
 * would hold the same after writing the file's: then nothing is written, however often it is asked.
 */
export function planApply(input: ApplyInput): PlannedApply {
  const { version, present, info, schemas, graphs, fills, newSaveId } = input;
  const [planned] = planImport({ versions: [version], graphs, present, fills, newSaveId });
  if (planned === undefined) throw new Error("One version gives one planned version.");
  const { content } = planned;
  const missing = missingSecrets(version, present).map(secretName);
  const common = {
    missing: [...new Set(missing)].filter((name) => !fills.has(name)),
    graphId: content.graph_id,
    version: planned,
  };
  if (present === null) return { ...common, action: "create", changes: "new", present };
  const home = valuesHome(info, schemas, content);
  const update = restoreUpdate(content, present, home);
  const expected = afterUpdate(present, update);
  const isApart = capabilities(info).homes === "apart";
  const differing = (isApart ? differingFields : differingContent)(present, expected);
  if (differing.length === 0) return { ...common, action: "unchanged", changes: "", present };
  const [before, after] = isApart ? [present, expected] : [mirrored(present), mirrored(expected)];
  return { ...common, action: "update", changes: changeSummary(before, after), present, update };
}
