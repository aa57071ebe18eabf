import { capabilities } from "@/lib/langgraph/capabilities";
import { runRan, type ThreadRan } from "@/lib/langgraph/thread-ran";
import type {
  Assistant,
  AssistantVersion,
  Config,
  GraphSchemas,
  JsonObject,
  PastRun,
  ServerInfo,
} from "@/lib/langgraph/types";
import { asObject, configurableOf } from "@/lib/langgraph/values";
import { type ConfigRow, type Held, type PastLayers, pastConfig } from "./effective-config";
import { contentHash, sentContent } from "./run-request";

/** A run that is over, or goes on, and the configuration that it had. */
export type PastConfig = {
  run: PastRun;
  ran: ThreadRan;
  /** The run went through the graph's default assistant. */
  throughDefault: boolean;
  /** The graph that ran; null where the server does not say. */
  graphId: string | null;
  /** Null where the server does not say what the run was given. */
  rows: ConfigRow[] | null;
};

export type PastKnown = {
  assistant: Assistant;
  /** Empty where they are not known. */
  versions: AssistantVersion[];
  /** Null where the graph has none, undefined where it is not known. */
  defaultAssistant: Assistant | null | undefined;
  info: ServerInfo;
  schemas: GraphSchemas | null;
  defaults: JsonObject;
  /** The thread's configuration now; null where it could not be read. */
  threadConfig: Config | null;
};

/** Of runs, newest first; `isWhole`: the last of them is the thread's first. */
export function pastConfigs(runs: PastRun[], isWhole: boolean, known: PastKnown): PastConfig[] {
  const sentAs = new Map<string, Held>();
  let thread: PastLayers["thread"] = isWhole ? { held: {}, certain: true } : null;
  let busyUntil = "";
  const configs = runs.toReversed().map((run): PastConfig => {
    const ran = runRan(run);
    const configurable = configurableOf(run.used?.config ?? {});
    const graphId = typeof configurable.graph_id === "string" ? configurable.graph_id : null;
    const isDefault = run.assistant_id === known.defaultAssistant?.assistant_id;
    const throughDefault = isDefault && ran.assistantId !== run.assistant_id;
    const facts = { run, ran, throughDefault, graphId };
    if (!run.used) return { ...facts, rows: null };
    // Another graph has other defaults.
    const isOther = graphId !== null && graphId !== known.assistant.graph_id;
    const defaults = isOther ? {} : known.defaults;
    const hash = ran.version !== null || ran.draftOf !== null ? hashOf(run) : null;
    const sent = sentBy(run, ran, known) ?? (hash === null ? undefined : sentAs.get(hash)) ?? null;
    const assistants = assistantsOf(run, ran, known);
    const rows = pastConfig(run.used, { defaults, assistants, thread, sent });
    // A draft's content is nowhere, but what its first run was plainly sent, the next was sent too.
    if (hash !== null && !sent) sentAs.set(hash, plainlySent(run.used, rows));
    // A thread that is busy keeps its configuration, whatever waits in it.
    if (run.created_at >= busyUntil) thread = threadAfter(run, known);
    if (run.updated_at > busyUntil) busyUntil = run.updated_at;
    return { ...facts, rows };
  });
  return configs.reverse();
}

/** The JS server keeps a run's configurable in the thread; Python only what the assistant had. */
function threadAfter(run: PastRun, { info, threadConfig }: PastKnown): PastLayers["thread"] {
  const { server } = capabilities(info);
  if (server === "js" && run.used) return { held: configurableOf(run.used.config), certain: true };
  if (server !== "python" || threadConfig === null) return null;
  return { held: configurableOf(threadConfig), certain: false };
}

function hashOf({ metadata }: PastRun): string | null {
  return typeof metadata.roster_config_hash === "string" ? metadata.roster_config_hash : null;
}

/** The version's content, where the run's stamp says that it was this very content. */
function sentBy(run: PastRun, ran: ThreadRan, known: PastKnown): Held | undefined {
  const { assistant, versions, info, schemas } = known;
  if (ran.assistantId !== assistant.assistant_id) return undefined;
  const content = versions.find(({ version }) => version === ran.version);
  if (!content || contentHash(content) !== hashOf(run)) return undefined;
  const { config, context } = inBothHomes(sentContent(content, info, schemas), info);
  // The limit of Studio's run settings goes over the version's.
  const limit = run.used?.config.recursion_limit;
  const isSet = limit !== undefined && limit !== content.config.recursion_limit;
  return { config: isSet ? { ...config, recursion_limit: limit } : config, context };
}

/** A server that mirrors has in both homes what it is sent in one. */
export function inBothHomes(held: Held, info: ServerInfo): Held {
  if (capabilities(info).homes === "apart") return held;
  const configurable = configurableOf(held.config);
  const context = asObject(held.context);
  const isEmpty = Object.keys(configurable).length === 0;
  return {
    config: { ...held.config, configurable: isEmpty ? context : configurable },
    context: Object.keys(context).length === 0 ? configurable : context,
  };
}

/** Which version was active at a run is written nowhere: it was one of them. */
function assistantsOf(run: PastRun, ran: ThreadRan, known: PastKnown): Held[] {
  const { assistant, versions, defaultAssistant } = known;
  if (run.assistant_id === assistant.assistant_id) {
    const stamped = versions.filter(({ version }) => version === ran.version);
    return stamped.length > 0 ? stamped : versions;
  }
  const isDefault = run.assistant_id === defaultAssistant?.assistant_id;
  return isDefault && defaultAssistant.version === 1 ? [defaultAssistant] : [];
}

function plainlySent({ config, context }: Held, rows: ConfigRow[]): Held {
  const keysIn = (home: ConfigRow["home"]) =>
    new Set(
      rows.flatMap((row) =>
        (row.home === home || (row.home === "both" && home !== "config")) &&
        row.layers.join() === "run"
          ? [row.key]
          : [],
      ),
    );
  const pick = (values: JsonObject, home: ConfigRow["home"]): JsonObject => {
    const keys = keysIn(home);
    return Object.fromEntries(Object.entries(values).filter(([key]) => keys.has(key)));
  };
  return {
    config: {
      ...pick(config, "config"),
      configurable: pick(configurableOf(config), "configurable"),
    },
    context: pick(asObject(context), "context"),
  };
}
