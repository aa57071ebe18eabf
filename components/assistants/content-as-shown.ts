import { afterUpdate } from "@/lib/langgraph/assistant-payload";
import type { AssistantUpdate } from "@/lib/langgraph/client";
import type { Assistant, AssistantContent } from "@/lib/langgraph/types";
import { readValues, type ValuesHome } from "@/lib/langgraph/values";

/** A content with its values once, as the form shows them, whichever home the server keeps them in. */
export function contentAsShown(content: AssistantContent, home: ValuesHome): AssistantContent {
  const { configurable: _, ...config } = content.config;
  return { ...content, config, context: readValues(content, home) };
}

/** What an update makes of an assistant, as two sides to be compared. */
export function sidesOf(base: Assistant, update: AssistantUpdate, home: ValuesHome) {
  return {
    before: contentAsShown(base, home),
    after: contentAsShown(afterUpdate(base, update), home),
  };
}
