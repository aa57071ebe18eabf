"use client";

import { useState } from "react";
import { useLangGraph } from "@/components/shell/deployment-provider";
import { newId } from "@/lib/new-id";
import type { Branches, Fork } from "@/lib/run/branches";
import { editedInput, withText } from "@/lib/run/edit-message";
import { messageId } from "@/lib/run/message";
import { messagesOf } from "@/lib/run/messages-of";
import { isWorking } from "@/lib/run/session-state";
import type { ThreadBranches } from "./use-branches";
import type { StudioRun } from "./use-run";
import type { StudioView } from "./use-studio-view";

export type TurnDeeds = {
  /** Whether another message can take the place of this one. */
  canReplace: (id: string) => boolean;
  /** The message that is being edited, with what it says by now. */
  editing: { id: string; text: string } | null;
  edit: (editing: { id: string; text: string } | null) => void;
  /** Sends the edited message as the begin of another branch; resolves when that has begun or failed. */
  sendEdited: () => Promise<void>;
  regenerate: (id: string) => void;
  showBranch: (checkpointId: string) => void;
};

/** What can be done with the messages of a conversation while no run goes on; else null. */
export function useTurnDeeds(
  run: Pick<StudioRun, "state" | "fits" | "branchOff">,
  branches: Pick<ThreadBranches, "isTip"> & { shown: Pick<Branches, "forks"> | null },
  view: Pick<StudioView, "showBranch">,
  key: string,
): TurnDeeds | null {
  const client = useLangGraph();
  // Kept while the run starts, to come back with what was typed when it does not.
  const [editing, setEditing] = useState<TurnDeeds["editing"]>(null);
  const { state, fits } = run;
  if (isWorking(state) || state.phase === "loading") return null;

  async function inputOf({ runId }: Fork, signal: AbortSignal) {
    if (runId === null || state.threadId === null) return null;
    // Servers forget runs; the message alone is what is left then.
    return client.runs.input(state.threadId, runId, { signal }).catch(() => null);
  }

  async function sendEdited() {
    if (!editing) return;
    const { id, text } = editing;
    const fork = branches.shown?.forks.get(id);
    const old = messagesOf(state.run.values, key).find((message) => messageId(message) === id);
    if (!fork || !old) return;
    const content = withText(old.content ?? "", text.trim());
    if (content === "") return;
    const edited = { type: "human", id: newId(), content };
    // Read within the start, so that the field closes at once and no other message comes between.
    const input = async (signal: AbortSignal) =>
      editedInput(await inputOf(fork, signal), key, id, edited);
    const begun = await run.branchOff(fork, input, [edited]);
    // A message of another thread may be edited by now.
    if (begun) setEditing((now) => (now === editing ? null : now));
  }

  return {
    canReplace: (id) => fits && branches.shown?.forks.has(id) === true,
    editing,
    edit: setEditing,
    sendEdited,
    regenerate: (id) => {
      const fork = branches.shown?.forks.get(id);
      if (fork) void run.branchOff(fork, null);
    },
    showBranch: (checkpointId) => {
      const isLatest = branches.isTip(checkpointId);
      view.showBranch(isLatest ? null : checkpointId);
    },
  };
}
