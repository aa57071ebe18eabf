import type { AssistantCreate } from "@/lib/langgraph/client";
import { isDefaultAssistant } from "@/lib/langgraph/default-assistant";
import type { Assistant, AssistantVersion } from "@/lib/langgraph/types";
import { readValues, type ValuesHome } from "@/lib/langgraph/values";
import { writeValues } from "@/lib/langgraph/write-values";
import { withoutStamp } from "@/lib/versions/save-stamp";

/**
 * A new assistant with the same content as `source`, an assistant or one of its versions. Its values
 * are written to `home` alone. What was said when the source was saved is not said of the copy.
 */
export function duplicateOf(
  source: Assistant | AssistantVersion,
  id: string,
  home: ValuesHome,
): AssistantCreate {
  const said = withoutStamp(source.metadata);
  const { created_by, ...metadata } = said;
  const { config, context } = writeValues(readValues(source, home), home, source);
  return {
    assistant_id: id,
    graph_id: source.graph_id,
    name: `Copy of ${source.name.trim() || source.graph_id}`,
    ...(source.description ? { description: source.description } : {}),
    metadata: isDefaultAssistant(source) ? metadata : said,
    config,
    ...(context === undefined || context === null ? {} : { context }),
  };
}
