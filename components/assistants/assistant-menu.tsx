"use client";

import dynamic from "next/dynamic";
import { type ReactNode, useState } from "react";
import { usePageActions } from "@/components/shell/page-actions";
import { lazyMenuItems } from "@/components/ui/lazy-menu-items";
import { MoreActions } from "@/components/ui/more-actions";
import type { AssistantSummary } from "@/lib/langgraph/types";
import { assistantLabel, shorten } from "./assistant-label";
import { useDuplicateAssistant } from "./use-duplicate-assistant";

// Without `ssr: false` the page would give way to its skeleton while these are loaded.
const ExportDialog = dynamic(
  () => import("@/components/exchange/export-dialog").then((part) => part.ExportDialog),
  { ssr: false },
);
const DeleteDialog = dynamic(() => import("./delete-dialog").then((part) => part.DeleteDialog), {
  ssr: false,
});

const Items = lazyMenuItems(() =>
  import("./assistant-menu-items").then((part) => part.AssistantMenuItems),
);

/** What can be done with one assistant besides opening it. */
export function AssistantMenu({
  assistant,
  first,
  onDeleted,
}: {
  assistant: AssistantSummary;
  /** Items before the others. */
  first?: ReactNode;
  onDeleted?: () => void;
}) {
  const [deleting, setDeleting] = useState(false);
  const [exporting, setExporting] = useState(false);
  const duplicate = useDuplicateAssistant();
  const { assistant_id: id } = assistant;
  // Of the page's own assistant; a row's are for its row.
  const isPage = onDeleted !== undefined;
  const deeds = {
    duplicate: () => duplicate.mutate(id),
    export: () => setExporting(true),
    copyId: () => void copyId(id),
    delete: () => setDeleting(true),
  };
  usePageActions(() =>
    isPage
      ? [
          { label: "Duplicate", writes: true, run: deeds.duplicate },
          { label: "Export…", run: deeds.export },
          { label: "Copy ID", run: deeds.copyId },
          { label: "Delete…", writes: true, run: deeds.delete },
        ]
      : [],
  );
  return (
    <>
      <MoreActions about={shorten(assistantLabel(assistant))} pending={duplicate.isPending}>
        {first}
        <Items assistant={assistant} onDo={deeds} />
      </MoreActions>
      {exporting && <ExportDialog assistant={assistant} onClose={() => setExporting(false)} />}
      {deleting && (
        <DeleteDialog
          assistant={assistant}
          onClose={() => setDeleting(false)}
          onDeleted={onDeleted}
        />
      )}
    </>
  );
}

async function copyId(id: string) {
  const { copyAssistantId } = await import("./copy-assistant-id");
  await copyAssistantId(id);
}
