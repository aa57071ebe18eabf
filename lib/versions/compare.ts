import type { AssistantContent, ContentField, Json, JsonObject } from "@/lib/langgraph/types";
import { asObject, configurableOf, sameJson } from "@/lib/langgraph/values";
import { withoutStamp } from "./save-stamp";

export type { ContentField };

/** A content by its fields, so that what the API cannot tell apart is the same. */
export type Comparable = Record<ContentField, Json>;

/**
 * A content as it is compared. An absent description is the empty one, an absent configurable or
 * context the empty one, and a key of metadata that is null counts as absent: the API can neither
 * remove such a key nor set a description to null. What Roster notes of the save does not count.
 */
export function comparable(content: AssistantContent): Comparable {
  const { configurable: _, ...config } = content.config;
  return {
    graph_id: content.graph_id,
    name: content.name,
    description: content.description ?? "",
    configurable: configurableOf(content.config),
    config,
    context: content.context ?? {},
    metadata: withoutNulls(withoutStamp(content.metadata)),
  };
}

const FIELDS: readonly ContentField[] = [
  "graph_id",
  "name",
  "description",
  "configurable",
  "config",
  "context",
  "metadata",
];

/** The fields in which two contents differ, see `comparable`. */
export function differingFields(a: AssistantContent, b: AssistantContent): ContentField[] {
  const [left, right] = [comparable(a), comparable(b)];
  return FIELDS.filter((field) => !sameJson(left[field], right[field]));
}

/**
 * As `differingFields`, where it does not matter which of the two homes holds the values: servers
 * that mirror them answer with both homes filled when one was sent.
 */
export function differingContent(a: AssistantContent, b: AssistantContent): ContentField[] {
  return differingFields(mirrored(a), mirrored(b));
}

/** As a server answers that mirrors values: both homes hold what one of them does. */
export function mirrored(content: AssistantContent): AssistantContent {
  const configurable = configurableOf(content.config);
  if (isEmpty(configurable)) {
    const context = asObject(content.context);
    return { ...content, config: { ...content.config, configurable: context } };
  }
  const noContext = sameJson(content.context ?? {}, {});
  return noContext ? { ...content, context: configurable } : content;
}

function withoutNulls(metadata: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(metadata).filter(([, value]) => value !== null));
}

function isEmpty(object: JsonObject): boolean {
  return Object.keys(object).length === 0;
}
