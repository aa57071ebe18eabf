import { flushSync } from "react-dom";
import type { AssistantEditor } from "@/components/assistants/use-assistant-form";
import { toast } from "@/components/ui/toast";
import { browserStorage, clearDraft } from "@/lib/drafts";
import { holdDraft, type RunDraft, tabStorage } from "@/lib/run/draft-target";
import type { StudioView } from "../use-studio-view";
import type { StudioTarget } from "../use-target";
import type { DraftEditing } from "./use-draft-editing";

type Discarded = {
  editor: AssistantEditor;
  editing: DraftEditing;
  target: StudioTarget;
  view: StudioView;
  storedAt: string;
  deployment: string;
  draft: RunDraft;
};

/** Goes back to the version that the draft started from; Undo brings the draft back as it was. */
export function discardDraft(discarded: Discarded): void {
  const { editor, editing, target, view, storedAt, deployment, draft } = discarded;
  // First, so that what waits to be stored is not stored after all.
  flushSync(() => editor.fill(editor.base));
  clearDraft(browserStorage(), storedAt);
  editing.close();
  view.followThread(draft.basedOn === target.assistant.version ? null : draft.basedOn);
  toast({
    title: "The draft is discarded",
    action: {
      label: "Undo",
      onPress: () => {
        holdDraft(tabStorage(), deployment, { ...draft, unreadable: false }, undefined);
        view.tryDraft(draft.id);
      },
    },
  });
}
