import { isDefaultAssistant } from "@/lib/langgraph/default-assistant";
import type { Assistant, AssistantContent, Json } from "@/lib/langgraph/types";
import { asObject } from "@/lib/langgraph/values";
import type { RunPlan } from "@/lib/run/run-request";
import { withoutStamp } from "@/lib/versions/save-stamp";
import { withPlaceholders } from "./placeholders";
import type { SnippetSubject } from "./snippets";

type OnScreen = {
  url: string;
  assistant: Pick<Assistant, "assistant_id" | "metadata">;
  /** The number to make active. */
  version: number;
  content: AssistantContent;
  plan: RunPlan;
  input: Json;
  isSecret: (name: string) => boolean;
};

/** The subject of the code for what Studio shows, and the placeholders for secrets in it. */
export function snippetSubject(on: OnScreen): { subject: SnippetSubject; placeholders: string[] } {
  const { url, assistant, version, content, plan, isSecret } = on;
  const { created_by, ...own } = withoutStamp(content.metadata);
  const held = withPlaceholders(
    {
      config: plan.config,
      context: plan.context ?? null,
      metadata:
        isDefaultAssistant(assistant) || created_by === undefined ? own : { created_by, ...own },
    },
    isSecret,
  );
  const { config, context, metadata } = asObject(held.value);
  const values = {
    config: asObject(config),
    ...(plan.context === undefined ? {} : { context: context ?? null }),
  };
  return {
    placeholders: held.placeholders,
    subject: {
      url,
      assistantId: assistant.assistant_id,
      version,
      content: {
        graph_id: content.graph_id,
        name: content.name,
        ...(content.description ? { description: content.description } : {}),
        ...values,
        metadata: asObject(metadata),
      },
      run: {
        assistantId: plan.assistantId,
        input: on.input,
        ...(plan.throughDefault ? values : {}),
      },
    },
  };
}
