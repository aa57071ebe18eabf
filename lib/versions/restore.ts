import { wholeMetadata } from "@/lib/langgraph/assistant-payload";
import type { AssistantUpdate } from "@/lib/langgraph/client";
import type { AssistantContent } from "@/lib/langgraph/types";
import { readValues, type ValuesHome } from "@/lib/langgraph/values";
import { writeValues } from "@/lib/langgraph/write-values";

/**
 * The PATCH that writes a version's whole content as a new version. The API merges metadata, so
 * keys that only `current` has are set to null; a description is cleared by "". Servers that mirror
 * the two homes refuse both at once: give them the one `home`.
 */
export function restoreUpdate(
  version: AssistantContent,
  current: Pick<AssistantContent, "metadata">,
  home: ValuesHome = "both",
): AssistantUpdate {
  const values =
    home === "both"
      ? { config: version.config, context: version.context ?? {} }
      : writeValues(readValues(version, home), home, version);
  return {
    graph_id: version.graph_id,
    name: version.name,
    description: version.description ?? "",
    metadata: wholeMetadata(version.metadata, current.metadata),
    ...values,
  };
}
