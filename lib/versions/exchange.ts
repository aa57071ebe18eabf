import type { Assistant, AssistantVersion, Json, JsonObject } from "@/lib/langgraph/types";
import { asObject } from "@/lib/langgraph/values";
import { conceal, concealedPaths } from "@/lib/secrets";
import { stampOf, withoutStamp } from "./save-stamp";

export const EXCHANGE_FORMAT = "roster/assistant";
export const EXCHANGE_VERSION = 1;

/** One version in an export. A secret that was left out has a mark in its place, see lib/secrets. */
export type ExportedVersion = {
  version: number;
  created_at: string;
  note: string | null;
  author: string | null;
  graph_id: string;
  name: string;
  description: string | null;
  config: JsonObject;
  context: Json;
  metadata: JsonObject;
};

/** A file that holds one or more versions of an assistant; docs/assistant-export.schema.json says it too. */
export type AssistantExport = {
  format: typeof EXCHANGE_FORMAT;
  format_version: typeof EXCHANGE_VERSION;
  exported_at: string;
  source: { graph_id: string; assistant_id: string };
  assistant: { name: string; active_version: number };
  /** How many secrets were left out of the versions. */
  secrets_left_out: number;
  /** Newest first. */
  versions: ExportedVersion[];
};

type ExportInput = {
  assistant: Pick<Assistant, "assistant_id" | "graph_id" | "name" | "version">;
  /** Every version of the assistant: a note belongs to the oldest version that holds it. */
  versions: readonly AssistantVersion[];
  /** The numbers of the versions to write. */
  chosen: ReadonlySet<number>;
  /** Which names hold secrets; null puts the secrets into the file. */
  isSecret: ((name: string) => boolean) | null;
  now: Date;
};

/** The file of an assistant's chosen versions. */
export function exportAssistant(input: ExportInput): AssistantExport {
  const { assistant, versions, chosen, isSecret, now } = input;
  const exported = versions
    .filter(({ version }) => chosen.has(version))
    .toSorted((a, b) => b.version - a.version)
    .map((version) => exportVersion(version, versions, isSecret));
  return {
    format: EXCHANGE_FORMAT,
    format_version: EXCHANGE_VERSION,
    exported_at: now.toISOString(),
    source: { graph_id: assistant.graph_id, assistant_id: assistant.assistant_id },
    assistant: { name: assistant.name, active_version: assistant.version },
    secrets_left_out: exported.reduce((sum, version) => sum + secretsLeftOut(version).length, 0),
    versions: exported,
  };
}

/** Where a version's secrets were left out: `["config", "configurable", "api_key"]`. */
export function secretsLeftOut({ config, context, metadata }: ExportedVersion) {
  return concealedPaths({ config, context, metadata });
}

/** The name of an export's file: `support-bot-v3-2026-11-27.json`. */
export function exportFileName({ assistant, versions, exported_at }: AssistantExport): string {
  const [only, more] = versions;
  const which = only && !more ? `v${only.version}` : "versions";
  return `${fileSlug(assistant.name) || "assistant"}-${which}-${exported_at.slice(0, 10)}.json`;
}

/** A name as part of a file's name on any system: `support-bot`; "" where nothing of it can be. */
export function fileSlug(name: string): string {
  return name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+/, "")
    .slice(0, 60)
    .replace(/-+$/, "");
}

type StableInput = Omit<ExportInput, "assistant" | "chosen" | "now"> & { assistant: Assistant };

/**
 * The file of what an assistant is now, as it is kept in git: the same assistant gives the same
 * text. Its time is the assistant's, and keys are in order, as servers give them in any.
 */
export function exportPresent({ assistant, versions, isSecret }: StableInput): AssistantExport {
  const { graph_id, name, description, config, context, metadata } = assistant;
  const active = versions.find(({ version }) => version === assistant.version) ?? assistant;
  // What runs is what the assistant holds, even where the server left some of an older version behind.
  const now = { ...active, graph_id, name, description, config, context, metadata };
  const others = versions.filter(({ version }) => version !== assistant.version);
  const chosen = new Set([assistant.version]);
  return stable({ assistant, versions: [now, ...others], isSecret }, chosen);
}

/** The same of every version, as each was saved. */
export function exportVersions(input: StableInput): AssistantExport {
  return stable(input, new Set(input.versions.map(({ version }) => version)));
}

function stable(input: StableInput, chosen: ReadonlySet<number>): AssistantExport {
  const now = new Date(input.assistant.updated_at || 0);
  const file = exportAssistant({ ...input, chosen, now });
  return {
    ...file,
    versions: file.versions.map((version) => ({
      ...version,
      config: asObject(sortKeys(version.config)),
      context: sortKeys(version.context),
      metadata: asObject(sortKeys(version.metadata)),
    })),
  };
}

function sortKeys(value: Json): Json {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== "object" || value === null) return value;
  const sorted = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([key, held]) => [key, sortKeys(held)]));
}

function exportVersion(
  version: AssistantVersion,
  all: readonly AssistantVersion[],
  isSecret: ((name: string) => boolean) | null,
): ExportedVersion {
  const held = (value: Json) => (isSecret ? conceal(value, isSecret) : value);
  const { graph_id, name, description, created_at } = version;
  return {
    version: version.version,
    created_at,
    ...stampOf(version, all),
    graph_id,
    name,
    description,
    config: asObject(held(version.config)),
    context: held(version.context),
    metadata: asObject(held(withoutStamp(version.metadata))),
  };
}
