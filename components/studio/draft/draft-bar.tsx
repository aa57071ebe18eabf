"use client";

import { useEffect, useEffectEvent } from "react";
import { useWatch } from "react-hook-form";
import {
  type AssistantFormValues,
  isSameForm,
  unreadableOf,
} from "@/components/assistants/assistant-form-values";
import { draftContent, keptContent } from "@/components/assistants/draft-content";
import { UnsavedGuard } from "@/components/assistants/unsaved-guard";
import type { AssistantEditor } from "@/components/assistants/use-assistant-form";
import { useDraftSaving } from "@/components/assistants/use-draft";
import { useLangGraph } from "@/components/shell/deployment-provider";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import type { Assistant, JsonObject } from "@/lib/langgraph/types";
import { sameJson, type ValuesHome } from "@/lib/langgraph/values";
import { findDraft, holdDraft, type RunDraft, tabStorage } from "@/lib/run/draft-target";
import type { StudioView } from "../use-studio-view";
import type { StudioTarget } from "../use-target";
import { discardDraft } from "./discard-draft";
import type { DraftEditing, DraftSession } from "./use-draft-editing";

type DraftBarProps = {
  session: DraftSession;
  editing: DraftEditing;
  target: StudioTarget;
  view: StudioView;
  editor: AssistantEditor;
  /** The version that the form started from. */
  from: Assistant;
  home: ValuesHome;
  pending: boolean;
  /** Where this browser keeps what is typed for Edit. */
  storedAt: string;
  conceal: (form: AssistantFormValues) => JsonObject;
  knowsSecrets: () => boolean;
};

/** Watches every key: what is typed is the draft that Studio runs from this moment on. */
export function DraftBar(props: DraftBarProps) {
  const { session, editing, target, view, editor, from, home, pending } = props;
  const { deployment } = useLangGraph();
  const { assistant_id: assistantId, graph_id } = from;
  const { form, base, malformed } = editor;
  const typed = useWatch({ control: form.control, compute: (all: AssistantFormValues) => all });
  const unreadable = malformed.size > 0 || unreadableOf(typed, graph_id) !== undefined;
  const dirty = unreadable || !isSameForm(typed, base);

  const draftOf = (values: AssistantFormValues): RunDraft => ({
    id: session.id,
    assistantId,
    basedOn: from.version,
    content: draftContent(values, from, home),
    lacksSecrets: target.draft?.lacksSecrets ?? false,
    unreadable,
  });

  const hold = useEffectEvent(() => {
    const known = findDraft(tabStorage(), deployment, target.assistant, session.id);
    if (!dirty && !known) return;
    const draft = draftOf(typed);
    const isHeld = known && sameJson(known.content, draft.content);
    if (!isHeld || (known.unreadable ?? false) !== unreadable) {
      holdDraft(tabStorage(), deployment, draft, undefined);
    }
    if (view.draft !== session.id) view.tryDraft(session.id);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is typed, and whether it can be read, is what changes the draft
  useEffect(() => hold(), [typed, unreadable]);

  useDraftSaving({
    draftKey: props.storedAt,
    typed,
    dirty,
    contentOf: (values) => {
      const concealed = props.conceal(values);
      const kept = props.knowsSecrets() ? keptContent(concealed, from, home) : undefined;
      holdDraft(tabStorage(), deployment, draftOf(values), kept);
      return { version: from.version, form: concealed };
    },
  });

  function leave() {
    editing.close();
    if (view.draft === null) return;
    view.followThread(from.version === target.assistant.version ? null : from.version);
  }

  return (
    <div className="sticky bottom-0 -mx-4 -mb-3 flex flex-wrap items-center justify-end gap-2 border-border border-t bg-background px-4 py-3">
      <p className="mr-auto text-muted-foreground text-sm">
        {dirty ? (
          <Badge tone="warning" dot>
            Draft
          </Badge>
        ) : (
          "No changes"
        )}
      </p>
      <Button
        size="sm"
        variant="ghost"
        disabled={pending}
        onClick={() =>
          dirty ? discardDraft({ ...props, deployment, draft: draftOf(form.getValues()) }) : leave()
        }
      >
        {dirty ? "Discard" : "Close"}
      </Button>
      {dirty && (
        <Button size="sm" type="submit" variant="outline" pending={pending}>
          Save as new version…
        </Button>
      )}
      <UnsavedGuard active={unreadable} onDiscard={() => undefined} />
    </div>
  );
}
