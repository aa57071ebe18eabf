"use client";

import { useQueryStates } from "nuqs";
import type { StudioMode } from "@/lib/run/studio-mode";
import { studioParams } from "@/lib/run/studio-params";

/** What Studio shows, from the URL. A thread, a version, a draft and a mode are steps in the history. */
export function useStudioView() {
  const [view, setView] = useQueryStates(studioParams, { history: "push" });
  const elsewhere = { checkpoint: null, against: null, branch: null, run: null };
  return {
    ...view,
    /** A new thread has got its id: the same conversation, now with an address. */
    nameThread: (thread: string) => void setView({ thread }, { history: "replace" }),
    newThread: () => void setView({ thread: null, ...elsewhere }),
    openThread: (thread: string, version: number | null) =>
      void setView({ thread, version, draft: null, ...elsewhere }),
    /** A version never goes on in a thread of another one. */
    tryVersion: (version: number | null) =>
      void setView({ version, draft: null, thread: null, ...elsewhere }),
    /** What is typed over the version on screen; the thread stays in sight. */
    tryDraft: (draft: string) => void setView({ draft, version: null }, { history: "replace" }),
    /** The version that the open thread ran. */
    followThread: (version: number | null) => void setView({ version, draft: null }),
    /** The branch of the thread that ends at this checkpoint; null = the latest. */
    showBranch: (branch: string | null) => void setView({ branch }, { history: "replace" }),
    showMode: (mode: StudioMode) => void setView({ mode }),
    /** Null goes back to what the schemas say. A graph that is told to have messages shows them. */
    nameMessages: (messages: string | null) =>
      void setView({ messages, mode: messages === null ? null : "chat" }),
    /** A checkpoint of the thread, or "latest"; null closes them. */
    showCheckpoint: (checkpoint: string | null) =>
      void setView({ checkpoint, against: null }, { history: "replace" }),
    compareWith: (against: string | null) => void setView({ against }, { history: "replace" }),
    /** The configuration of a run, or of the "next"; null closes it. */
    showRun: (run: string | null) => void setView({ run }, { history: "replace" }),
    /** A node of the graph by its id; null closes its panel. */
    showNode: (node: string | null) => void setView({ node }, { history: "replace" }),
    pauseAt: (nodes: { before: string[]; after: string[] }) =>
      void setView(nodes, { history: "replace" }),
  };
}

export type StudioView = ReturnType<typeof useStudioView>;
