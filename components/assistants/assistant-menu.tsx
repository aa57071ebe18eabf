"use client";

import { usePageActions } from "@/components/shell/page-actions";
import { MoreActions } from "@/components/ui/more-actions";
import type { AssistantSummary } from "@/lib/langgraph/types";
import { assistantLabel, shorten } from "./assistant-label";
import { LazyAssistantItems } from "./lazy-assistant-items";
import { useAssistantDeeds } from "./use-assistant-deeds";

/** What can be done with the assistant that a page is about. */
export function AssistantMenu({
  assistant,
  onDeleted,
}: {
  assistant: AssistantSummary;
  onDeleted: () => void;
}) {
  const { deedsOf, duplicating, dialog } = useAssistantDeeds(onDeleted);
  const deeds = deedsOf(assistant);
  usePageActions(() => [
    { label: "Duplicate", writes: true, run: deeds.duplicate },
    { label: "Export…", run: deeds.export },
    { label: "Copy ID", run: deeds.copyId },
    { label: "Delete…", writes: true, run: deeds.delete },
  ]);
  return (
    <>
      <MoreActions
        about={shorten(assistantLabel(assistant))}
        pending={duplicating.has(assistant.assistant_id)}
      >
        <LazyAssistantItems assistant={assistant} onDo={deeds} />
      </MoreActions>
      {dialog}
    </>
  );
}
