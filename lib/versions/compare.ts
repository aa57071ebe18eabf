import type { AssistantContent, ContentField, Json, JsonObject } from "@/lib/langgraph/types";
import { asObject, configurableOf, sameJson } from "@/lib/langgraph/values";

export type { ContentField };

/**
 * The fields in which two contents differ. An absent description is the empty one, an absent
 * configurable or context the empty one, and a key of metadata that is null counts as absent: the
 * API can neither remove such a key nor set a description to null.
 */
export function differingFields(a: AssistantContent, b: AssistantContent): ContentField[] {
  const { configurable: _a, ...restA } = a.config;
  const { configurable: _b, ...restB } = b.config;
  const pairs: [ContentField, Json, Json][] = [
    ["graph_id", a.graph_id, b.graph_id],
    ["name", a.name, b.name],
    ["description", a.description ?? "", b.description ?? ""],
    ["configurable", configurableOf(a.config), configurableOf(b.config)],
    ["config", restA, restB],
    ["context", a.context ?? {}, b.context ?? {}],
    ["metadata", withoutNulls(a.metadata), withoutNulls(b.metadata)],
  ];
  return pairs.filter(([, left, right]) => !sameJson(left, right)).map(([field]) => field);
}

/**
 * As `differingFields`, where it does not matter which of the two homes holds the values: servers
 * that mirror them answer with both homes filled when one was sent.
 */
export function differingContent(a: AssistantContent, b: AssistantContent): ContentField[] {
  return differingFields(mirrored(a), mirrored(b));
}

function mirrored(content: AssistantContent): AssistantContent {
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
