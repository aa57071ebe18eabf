import type {
  Assistant,
  AssistantContent,
  AssistantVersion,
  Config,
  GraphSchemas,
  Json,
  JsonObject,
  RunRequest,
  ServerInfo,
  Thread,
} from "@/lib/langgraph/types";
import { asObject, configurableOf } from "@/lib/langgraph/values";
import { valuesHome } from "@/lib/langgraph/values-home";
import { differingFields } from "@/lib/versions/compare";
import { configHash } from "./config-hash";
import type { RunDraft } from "./draft-target";
import { DEFAULT_RUN_SETTINGS, type RunSettings, settingsSent } from "./run-settings";
import { isServerKey } from "./server-key";

/** What a run's metadata says of what it ran. A draft has no number of its own. */
export type RunStamp = { roster_assistant_id: string; roster_config_hash: string } & (
  | { roster_version: number }
  | { roster_draft: true; roster_base_version: number }
);

/** How a version, or a draft, is run so that exactly its own content takes effect. */
export type RunPlan = {
  /** Whom the run goes through: the assistant, or its graph's default assistant. */
  assistantId: string;
  throughDefault: boolean;
  graphId: string;
  config: Config;
  context?: Json;
  stamp: RunStamp;
  /** Keys that take effect although what is run does not have them, for overlays cannot unset. */
  leaks: string[];
};

/** What to run: its whole content goes into the run. */
export type RunSubject = { version: AssistantVersion } | { draft: RunDraft };

type PlanInput = RunSubject & {
  /** The assistant as the server has it now. Runs of other content must not go through it. */
  present: Assistant;
  /** The default assistant of its graph, if the server has one. */
  defaultAssistant: Assistant | undefined;
  info: ServerInfo;
  schemas: GraphSchemas | null;
};

/** How a run is watched and where it pauses. */
export type RunSteering = Pick<RunRequest, "interrupt_before" | "interrupt_after"> & {
  /** Whether the stream tells of each task: its input, its output and how it ends. */
  tasks?: boolean;
  settings?: RunSettings;
};

/** Without a checkpoint the run goes on from the thread's latest; with one it makes a branch. */
export type RunPayload = RunSteering &
  Pick<RunRequest, "checkpoint"> &
  ({ input: Json } | { command: JsonObject });

const RUN_FIELDS = new Set(["graph_id", "configurable", "config", "context"]);

/**
 * The server merges assistant, thread and run configuration key by key. So a version whose content
 * the assistant does not have now runs through the graph's default assistant, normally empty. So
 * does every draft: what the assistant has may change before the draft is saved.
 */
export function planRun(input: PlanInput): RunPlan {
  const { present, defaultAssistant, info, schemas } = input;
  const content = "draft" in input ? input.draft.content : input.version;
  const throughDefault =
    "draft" in input || differingFields(content, present).some((field) => RUN_FIELDS.has(field));
  const home = valuesHome(info, schemas, content);
  const base = throughDefault ? defaultAssistant : undefined;
  return {
    assistantId: throughDefault
      ? (defaultAssistant?.assistant_id ?? content.graph_id)
      : present.assistant_id,
    throughDefault,
    graphId: content.graph_id,
    ...sentContent(content, info, schemas),
    stamp: stampOf(input, contentHash(content)),
    leaks: base ? leakedKeys(base, content, home === "both") : [],
  };
}

/** What a run of this content is sent, in the home, or both, that the server takes. */
export function sentContent(
  content: Held,
  info: ServerInfo,
  schemas: GraphSchemas | null,
): { config: Config; context?: Json } {
  const home = valuesHome(info, schemas, content);
  return home === "both" ? verbatim(content) : oneHome(content, home);
}

/** The name, in a run's stamp, of the content that it ran. */
export function contentHash({ graph_id, config, context }: Held & { graph_id: string }): string {
  return configHash([graph_id, config, context]);
}

function stampOf(subject: RunSubject, roster_config_hash: string): RunStamp {
  if ("version" in subject) {
    const { assistant_id, version } = subject.version;
    return { roster_assistant_id: assistant_id, roster_version: version, roster_config_hash };
  }
  const { assistantId, basedOn } = subject.draft;
  return {
    roster_assistant_id: assistantId,
    roster_draft: true,
    roster_base_version: basedOn,
    roster_config_hash,
  };
}

/** Metadata of a thread that Roster starts: what the server writes there anyway, and the stamp. */
export function threadMetadata(plan: RunPlan): JsonObject {
  return { graph_id: plan.graphId, assistant_id: plan.stamp.roster_assistant_id, ...plan.stamp };
}

/**
 * Servers merge the thread's metadata into the run's: a draft's thread must not make a version a draft.
 * No null, which Aegra refuses in a run's metadata.
 */
const NO_DRAFT = { roster_draft: false };

/** The body of a run. `requestId` finds the run again when the answer to its start is lost. */
export function runRequest(plan: RunPlan, payload: RunPayload, requestId: string): RunRequest {
  const { tasks = false, settings = DEFAULT_RUN_SETTINGS, ...sent } = payload;
  const { recursionLimit } = settings;
  return {
    assistant_id: plan.assistantId,
    ...sent,
    config:
      recursionLimit === null ? plan.config : { ...plan.config, recursion_limit: recursionLimit },
    ...(plan.context === undefined ? {} : { context: plan.context }),
    metadata: { ...NO_DRAFT, ...plan.stamp, roster_request_id: requestId },
    ...settingsSent(settings, tasks),
    stream_resumable: true,
    on_disconnect: "continue",
  };
}

/**
 * Whether a run of this plan may go on in the thread. A thread's first configuration sticks to it,
 * so it must have been the same; where nothing says so, no key of the thread may be left over.
 */
export function threadFits(thread: Pick<Thread, "metadata" | "config">, plan: RunPlan): boolean {
  const { metadata } = thread;
  if (typeof metadata.roster_config_hash === "string") {
    return (
      metadata.roster_config_hash === plan.stamp.roster_config_hash &&
      metadata.roster_assistant_id === plan.stamp.roster_assistant_id
    );
  }
  if (metadata.assistant_id === undefined) return true;
  if (metadata.assistant_id !== plan.assistantId) return false;
  const sent = { ...configurableOf(plan.config), ...asObject(plan.context) };
  const left = Object.keys(configurableOf(thread.config)).filter((key) => !isServerKey(key));
  return left.every((key) => Object.hasOwn(sent, key));
}

type Held = Pick<AssistantContent, "config" | "context">;

function verbatim({ config, context }: Held): { config: Config; context?: Json } {
  return context === null ? { config } : { config, context };
}

function oneHome(
  content: Held,
  home: "context" | "configurable",
): { config: Config; context?: Json } {
  const { configurable: _, ...rest } = content.config;
  const configurable = configurableOf(content.config);
  const empty = Object.keys(configurable).length === 0;
  const context = asObject(content.context);
  const inContext = Object.keys(context).length > 0 && (home === "context" || empty);
  if (inContext) return { config: rest, context };
  return { config: empty ? rest : { ...rest, configurable } };
}

function leakedKeys(base: Assistant, content: Held, homesApart: boolean): string[] {
  const sent = { ...configurableOf(content.config), ...asObject(content.context) };
  const missing = (from: JsonObject, in_: JsonObject) =>
    Object.keys(from).filter((key) => !Object.hasOwn(in_, key));
  const { configurable: _, ...settings } = base.config;
  return [
    ...new Set([
      ...missing(settings, content.config),
      ...missing(configurableOf(base.config), homesApart ? configurableOf(content.config) : sent),
      ...missing(asObject(base.context), homesApart ? asObject(content.context) : sent),
    ]),
  ];
}
