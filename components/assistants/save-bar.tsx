"use client";

import type { ReactNode } from "react";
import { useWatch } from "react-hook-form";
import { useOffReason } from "@/components/shell/use-off-reason";
import { WriteButton } from "@/components/shell/write-button";
import { Badge } from "@/components/ui/badge";
import { cn } from "@/components/ui/cn";
import { browserStorage, clearDraft } from "@/lib/drafts";
import type { Json } from "@/lib/langgraph/types";
import { ariaShortcut } from "@/lib/shortcut-names";
import { type AssistantFormValues, isSameForm } from "./assistant-form-values";
import { UnsavedGuard } from "./unsaved-guard";
import type { AssistantEditor } from "./use-assistant-form";
import { useDraftSaving } from "./use-draft";

export type FormDraft = { key: string; contentOf: (typed: AssistantFormValues) => Json };

type SaveBarProps = {
  editor: AssistantEditor;
  draft: FormDraft;
  submitLabel: string;
  pending: boolean;
  /** What was typed is at the server, so leaving loses nothing. */
  done: boolean;
  /** Why it could not be saved; it stays in sight with the buttons. */
  problem: ReactNode;
  /** Shown while nothing was changed. */
  unchanged?: string;
  /** Stands at the far end. */
  aside?: ReactNode;
  actions: (form: { dirty: boolean }) => ReactNode;
};

/** The form's buttons. It alone watches every key, for the draft and the question before leaving. */
export function SaveBar(props: SaveBarProps) {
  const { editor, draft, submitLabel, pending, done, problem, unchanged, aside, actions } = props;
  const { form, base, malformed } = editor;
  const typed = useWatch({ control: form.control, compute: (all: AssistantFormValues) => all });
  const offReason = useOffReason();
  const dirty = !done && (malformed.size > 0 || !isSameForm(typed, base));
  const idle = unchanged !== undefined && !dirty;
  useDraftSaving({ draftKey: draft.key, typed, dirty, contentOf: draft.contentOf });

  function discard() {
    clearDraft(browserStorage(), draft.key);
    editor.fill(base);
  }

  return (
    <div
      data-bottom-bar
      className="sticky bottom-0 z-10 -mx-4 -mb-6 flex flex-col gap-3 border-border border-t bg-background px-4 py-3 sm:-mx-6 sm:px-6"
    >
      {problem}
      <div className="flex flex-wrap items-center justify-end gap-2">
        <div className="mr-auto flex flex-wrap items-center gap-2">
          {aside}
          <p
            id="save-status"
            className={cn(
              "text-muted-foreground text-sm",
              aside && !dirty && !offReason && "max-sm:sr-only",
            )}
          >
            {offReason ? (
              `${offReason} What you type is not saved.`
            ) : dirty ? (
              <Badge tone="warning" dot>
                Unsaved changes
              </Badge>
            ) : (
              unchanged
            )}
          </p>
        </div>
        {actions({ dirty })}
        <WriteButton
          type="submit"
          variant={idle ? "outline" : "primary"}
          pending={pending}
          aria-describedby="save-status"
          aria-keyshortcuts={ariaShortcut("save")}
          title="⌘ Enter or Ctrl Enter"
        >
          {submitLabel}
        </WriteButton>
      </div>
      <UnsavedGuard active={dirty} onDiscard={discard} />
    </div>
  );
}
