import { isDefaultAssistant } from "@/lib/langgraph/assistant-page";
import type { AssistantCreate } from "@/lib/langgraph/client";
import type { Assistant } from "@/lib/langgraph/types";
import { readValues, type ValuesHome, writeValues } from "@/lib/langgraph/values";
import { withoutStamp } from "@/lib/versions/save-stamp";

/** A new assistant with the same content as `source`. Its values are written to `home` alone. */
export function duplicateOf(source: Assistant, id: string, home: ValuesHome): AssistantCreate {
  const own = withoutStamp(source.metadata);
  const { created_by, ...metadata } = own;
  const { config, context } = writeValues(readValues(source, home), home, source);
  return {
    assistant_id: id,
    graph_id: source.graph_id,
    name: `Copy of ${source.name.trim() || source.graph_id}`,
    ...(source.description ? { description: source.description } : {}),
    metadata: isDefaultAssistant(source) ? metadata : own,
    config,
    ...(context === undefined || context === null ? {} : { context }),
  };
}
