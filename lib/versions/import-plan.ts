import type { Assistant, AssistantContent, Json } from "@/lib/langgraph/types";
import { asObject } from "@/lib/langgraph/values";
import { type Path, setAt, valueAt } from "@/lib/schema/edit-value";
import { own } from "@/lib/schema/json-schema";
import { reveal } from "@/lib/secrets";
import { type ExportedVersion, secretsLeftOut } from "./exchange";
import { stampMetadata } from "./save-stamp";

/** One version as it will be written. `saveId` marks it on the server, so that it is made once. */
export type PlannedVersion = { from: number; saveId: string; content: AssistantContent };

type PlanInput = {
  /** The chosen versions of the file. */
  versions: readonly ExportedVersion[];
  /** The server's graph for each graph of the file. */
  graphs: ReadonlyMap<string, string>;
  /** The assistant that gets the versions; null for a new one. */
  present: Assistant | null;
  /** Secrets that were left out and filled in by hand, under their `secretName`. */
  fills?: ReadonlyMap<string, string>;
  newSaveId: () => string;
};

/**
 * What will be written, oldest first, so that the newest ends up active. Secrets that were left out
 * are taken from the present assistant where it holds them in the same place.
 */
export function planImport(input: PlanInput): PlannedVersion[] {
  const { versions, graphs, present, fills = new Map(), newSaveId } = input;
  return versions
    .toSorted((a, b) => a.version - b.version)
    .map((version) => {
      const saveId = newSaveId();
      return {
        from: version.version,
        saveId,
        content: contentOf(filledIn(version, fills), {
          graphId: graphs.get(version.graph_id) ?? version.graph_id,
          present,
          saveId,
        }),
      };
    });
}

/** What people call the secret at a path: its key, wherever the values are kept. */
export function secretName(path: Path): string {
  const [home, inner] = path;
  if (home === "context") return path.slice(1).join(".");
  return (home === "config" && inner === "configurable" ? path.slice(2) : path).join(".");
}

/** The secrets that a version will not have: they were left out, and the assistant has none there. */
export function missingSecrets(
  version: ExportedVersion,
  present: Assistant | null,
): (string | number)[][] {
  const held: Json = present && { ...pick(present) };
  return secretsLeftOut(version).filter((path) => !present || valueAt(held, path) === undefined);
}

function filledIn(version: ExportedVersion, fills: ReadonlyMap<string, string>): ExportedVersion {
  const filled = secretsLeftOut(version).reduce<Json | undefined>((held, path) => {
    const fill = fills.get(secretName(path));
    return fill ? setAt(held, path, fill) : held;
  }, pick(version));
  const { config, context, metadata } = asObject(filled);
  return {
    ...version,
    config: asObject(config),
    context: context ?? null,
    metadata: asObject(metadata),
  };
}

function contentOf(
  { note, author, ...version }: ExportedVersion,
  { graphId, present, saveId }: { graphId: string; present: Assistant | null; saveId: string },
): AssistantContent {
  const { config, context, metadata } = asObject(
    reveal(pick(version), present ? pick(present) : undefined),
  );
  const { created_by, ...said } = asObject(metadata);
  // Who made an assistant stays true of the one that is there, and a copy is not the server's own.
  const maker = present ? own(present.metadata, "created_by") : created_by;
  const isKept = maker !== undefined && (present !== null || maker !== "system");
  return {
    graph_id: graphId,
    name: version.name,
    description: version.description,
    config: asObject(config),
    context: context ?? null,
    metadata: {
      ...said,
      ...(isKept ? { created_by: maker } : {}),
      ...stampMetadata({ note: note ?? "", author: author ?? "", saveId }),
    },
  };
}

function pick({
  config,
  context,
  metadata,
}: Pick<AssistantContent, "config" | "context" | "metadata">) {
  return { config, context, metadata };
}
