import { withoutStamp } from "@/lib/versions/save-stamp";
import type { AssistantCreate, AssistantUpdate } from "./client";
import type { Assistant, AssistantContent, Config, JsonObject } from "./types";
import { sameJson, type ValuesHome } from "./values";
import { writeValues } from "./write-values";

/** An assistant as a form holds it. */
export type EditedAssistant = {
  graph_id: string;
  name: string;
  description: string;
  /** The graph's values, wherever the server keeps them. */
  values: JsonObject;
  /** All metadata; on Edit, left out = unchanged. */
  metadata?: JsonObject;
  /** The config around the values (recursion_limit, tags, any other key); left out = unchanged. */
  config?: Config;
};

/**
 * The PATCH that saves an edited assistant. It is whole: what Roster does not understand in `base`
 * goes back as it was. The API merges metadata, so removed keys are sent as null.
 */
export function assistantUpdate(
  base: Assistant,
  edited: EditedAssistant,
  home: ValuesHome,
): AssistantUpdate & Required<Pick<AssistantUpdate, "config" | "metadata">> {
  const settings = edited.config ?? base.config;
  const held = { config: withConfigurableOf(base.config, settings), context: base.context };
  const { config, context } = writeValues(edited.values, home, held);
  return {
    graph_id: edited.graph_id,
    name: edited.name,
    // The API takes no null, so a description that never was stays out.
    ...(base.description === null && edited.description === ""
      ? {}
      : { description: edited.description }),
    metadata: wholeMetadata(withoutStamp(edited.metadata ?? base.metadata), base.metadata),
    config,
    ...(context === undefined || context === null ? {} : { context }),
  };
}

/** The POST that makes an assistant. A copy of a server's own default does not pass for one. */
export function assistantCreate(
  assistantId: string,
  edited: EditedAssistant,
  home: ValuesHome,
): AssistantCreate {
  const { configurable: _, ...settings } = edited.config ?? {};
  const { created_by, ...metadata } = edited.metadata ?? {};
  const empty = sameJson(edited.values, {});
  return {
    assistant_id: assistantId,
    graph_id: edited.graph_id,
    name: edited.name,
    ...(edited.description === "" ? {} : { description: edited.description }),
    metadata:
      created_by === undefined || created_by === "system" ? metadata : { ...edited.metadata },
    ...(empty
      ? { config: settings }
      : writeValues(edited.values, home, { config: settings, context: {} })),
  };
}

/** The metadata to send so that the server ends up with `wanted`, where it has `present` now. */
export function wholeMetadata(wanted: JsonObject, present: JsonObject): JsonObject {
  const removed = Object.keys(present).filter((key) => !Object.hasOwn(wanted, key));
  return { ...Object.fromEntries(removed.map((key) => [key, null])), ...wanted };
}

/** What the server holds after `update`, by the API's rules: metadata merges, the rest replaces. */
export function afterUpdate(before: AssistantContent, update: AssistantUpdate): AssistantContent {
  return {
    graph_id: update.graph_id ?? before.graph_id,
    name: update.name ?? before.name,
    description: update.description ?? before.description,
    config: update.config ?? before.config,
    context: update.context ?? before.context,
    metadata: { ...before.metadata, ...update.metadata },
  };
}

function withConfigurableOf(base: Config, settings: Config): Config {
  const { configurable: _, ...rest } = settings;
  const { configurable } = base;
  return configurable === undefined ? rest : { ...rest, configurable };
}
