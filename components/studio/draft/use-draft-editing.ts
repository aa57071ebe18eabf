"use client";

import { useState } from "react";
import type { AssistantContent, AssistantVersion } from "@/lib/langgraph/types";
import { newId } from "@/lib/new-id";
import type { StudioView } from "../use-studio-view";
import type { StudioTarget } from "../use-target";

/** One editing of the configuration in Studio, from its opening until it is saved or left. */
export type DraftSession = {
  /** The id of the draft that the first change makes. */
  id: string;
  /** What it starts from, and what it holds at first. */
  base: AssistantVersion;
  content: AssistantContent;
  /** Whether the draft was on screen already. */
  seen: boolean;
  /** Where the form is drawn. It moves between panel and sheet, and out of both, with all that is typed. */
  node: HTMLElement;
};

export function useDraftEditing(target: StudioTarget, view: StudioView) {
  const [session, setSession] = useState<DraftSession | null>(null);
  const { assistant, versions, version, draft, content } = target;
  const number = view.version ?? assistant.version;
  const base = draft ? versions.find((each) => each.version === draft.basedOn) : version;

  if (session && isLeft(session, view.draft, number)) setSession(null);
  else if (session && !session.seen && session.id === view.draft) {
    setSession({ ...session, seen: true });
  }

  function open(id = draft?.id ?? newId()) {
    if (!base || !content) return;
    const node = document.createElement("div");
    setSession({ id, base, content, seen: draft !== null, node });
  }

  return {
    session,
    /** False while it is not known what would be edited, or that is of another graph. */
    canOpen: base?.graph_id === assistant.graph_id && content !== null,
    open: () => open(),
    close: () => setSession(null),
  };
}

export type DraftEditing = ReturnType<typeof useDraftEditing>;

function isLeft({ id, seen, base }: DraftSession, draft: string | null, version: number): boolean {
  if (draft !== null) return draft !== id;
  return seen || version !== base.version;
}
