"use client";

import dynamic from "next/dynamic";
import { type ReactNode, useState } from "react";
import type { AssistantSummary } from "@/lib/langgraph/types";
import { useDuplicateAssistant } from "./use-duplicate-assistant";

// Without `ssr: false` the page would give way to its skeleton while these are loaded.
const ExportDialog = dynamic(
  () => import("@/components/exchange/export-dialog").then((part) => part.ExportDialog),
  { ssr: false },
);
const DeleteDialog = dynamic(() => import("./delete-dialog").then((part) => part.DeleteDialog), {
  ssr: false,
});

/** What can be done with one assistant; some of it asks first. */
export type AssistantDeeds = Record<"duplicate" | "export" | "copyId" | "delete", () => void>;

const NOBODY: ReadonlySet<string> = new Set();

/** What can be done with assistants. `dialog` is what one of the deeds asks, and belongs on screen. */
export function useAssistantDeeds(onDeleted?: () => void) {
  const [asked, setAsked] = useState<{
    deed: "export" | "delete";
    assistant: AssistantSummary;
  } | null>(null);
  const [duplicating, setDuplicating] = useState(NOBODY);
  const { mutateAsync } = useDuplicateAssistant();
  const close = () => setAsked(null);

  async function duplicate(id: string) {
    setDuplicating((before) => new Set(before).add(id));
    // Where it fails, the mutation has said so.
    await mutateAsync(id).catch(() => {});
    setDuplicating((before) => new Set([...before].filter((each) => each !== id)));
  }

  return {
    deedsOf: (assistant: AssistantSummary): AssistantDeeds => ({
      duplicate: () => void duplicate(assistant.assistant_id),
      export: () => setAsked({ deed: "export", assistant }),
      copyId: () => void copyId(assistant.assistant_id),
      delete: () => setAsked({ deed: "delete", assistant }),
    }),
    /** The ids of those that are being duplicated. */
    duplicating,
    dialog: dialogOf(),
  };

  function dialogOf(): ReactNode {
    if (!asked) return null;
    const { deed, assistant } = asked;
    if (deed === "export") return <ExportDialog assistant={assistant} onClose={close} />;
    return <DeleteDialog assistant={assistant} onClose={close} onDeleted={onDeleted} />;
  }
}

async function copyId(id: string) {
  const { copyAssistantId } = await import("./copy-assistant-id");
  await copyAssistantId(id);
}
