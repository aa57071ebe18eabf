"use client";

import { usePageActions } from "@/components/shell/page-actions";
import { lazyMenuItems } from "@/components/ui/lazy-menu-items";
import { MoreActions } from "@/components/ui/more-actions";
import type { AssistantSummary } from "@/lib/langgraph/types";
import { assistantLabel, shorten } from "./assistant-label";
import { useAssistantDeeds } from "./use-assistant-deeds";

const Items = lazyMenuItems(() =>
  import("./assistant-menu-items").then((part) => part.AssistantMenuItems),
);

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
        <Items assistant={assistant} onDo={deeds} />
      </MoreActions>
      {dialog}
    </>
  );
}
