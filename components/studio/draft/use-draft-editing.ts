"use client";

import { useQueryState } from "nuqs";
import { useState } from "react";
import { flushSync } from "react-dom";
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
  /** The node of the graph whose fields alone are in sight, in its panel; null = all, in Studio's. */
  atNode: NamedNode | null;
};

type NamedNode = { id: string; name: string };

type Surroundings = {
  /** The node of the graph whose panel is open. */
  node: string | null;
  /** Brings Studio's panel, or its sheet, into sight. */
  showPanel: () => void;
};

export function useDraftEditing(target: StudioTarget, view: StudioView, around: Surroundings) {
  const [session, setSession] = useState<DraftSession | null>(null);
  const [, setFormView] = useQueryState("view");
  const { assistant, versions, version, draft, content } = target;
  const number = view.version ?? assistant.version;
  const base = draft ? versions.find((each) => each.version === draft.basedOn) : version;

  if (session && isLeft(session, view.draft, number)) setSession(null);
  else if (session && !session.seen && session.id === view.draft) {
    setSession({ ...session, seen: true });
  } else if (session?.atNode && session.atNode.id !== around.node) {
    setSession(view.draft === null ? null : { ...session, atNode: null });
  }

  /** The session that it makes or moves, if it is known what would be edited. */
  function open(atNode: NamedNode | null): DraftSession | null {
    const next = session ? { ...session, atNode } : begin(atNode);
    if (next) setSession(next);
    return next;
  }

  function begin(atNode: NamedNode | null): DraftSession | null {
    if (!base || !content) return null;
    const node = document.createElement("div");
    node.tabIndex = -1;
    node.className = "outline-none";
    return { id: draft?.id ?? newId(), base, content, seen: draft !== null, node, atNode };
  }

  /** What was pressed may be gone: the focus goes with the form. */
  function follow(opened: () => DraftSession | null) {
    flushSync(opened)?.node.focus();
  }

  return {
    session,
    /** False while it is not known what would be edited, or that is of another graph. */
    canOpen: base?.graph_id === assistant.graph_id && content !== null,
    open: () => void open(null),
    openAt: (node: NamedNode) =>
      follow(() => {
        // What was on screen as JSON is fields there.
        void setFormView(null);
        return open(node);
      }),
    openWhole: () =>
      follow(() => {
        around.showPanel();
        return open(null);
      }),
    close: () => setSession(null),
  };
}

export type DraftEditing = ReturnType<typeof useDraftEditing>;

function isLeft({ id, seen, base }: DraftSession, draft: string | null, version: number): boolean {
  if (draft !== null) return draft !== id;
  return seen || version !== base.version;
}
