"use client";

import { useQueryStates } from "nuqs";
import { studioParams } from "@/lib/run/studio-params";

/** Which thread and which version or draft is on screen. Each is a step in the browser's history. */
export function useStudioView() {
  const [view, setView] = useQueryStates(studioParams, { history: "push" });
  return {
    ...view,
    /** A new thread has got its id: the same conversation, now with an address. */
    nameThread: (thread: string) => void setView({ thread }, { history: "replace" }),
    newThread: () => void setView({ thread: null }),
    openThread: (thread: string, version: number | null) =>
      void setView({ thread, version, draft: null }),
    /** A version never goes on in a thread of another one. */
    tryVersion: (version: number | null) => void setView({ version, draft: null, thread: null }),
    /** The version that the open thread ran. */
    followThread: (version: number | null) => void setView({ version, draft: null }),
  };
}

export type StudioView = ReturnType<typeof useStudioView>;
