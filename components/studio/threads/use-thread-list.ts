"use client";

import { debounce, useQueryStates } from "nuqs";
import { useMedia } from "@/components/ui/use-media";
import type { ThreadStatus } from "@/lib/langgraph/types";
import { threadListParams } from "@/lib/run/thread-list-params";

const TYPING_MS = 250;

/** What the list of threads shows, as the URL says, and whether it stands beside the conversation. */
export function useThreadList() {
  const [{ threads: scope, status, find }, setView] = useQueryStates(threadListParams, {
    history: "replace",
  });
  const isBeside = useMedia("(min-width: 64rem)");
  return {
    scope,
    status,
    find,
    isBeside,
    toggle: () => void setView({ threads: scope === null ? "mine" : null }),
    close: () => void setView({ threads: null }),
    show: (wanted: "mine" | "all") => void setView({ threads: wanted }),
    filter: (wanted: ThreadStatus | null) => void setView({ status: wanted }),
    search: (text: string) =>
      void setView({ find: text || null }, { limitUrlUpdates: debounce(TYPING_MS) }),
    clear: () => void setView({ status: null, find: null }),
    /** What an address needs so that the list looks the same there; the sheet closes instead. */
    query: {
      ...(isBeside && scope && { threads: scope }),
      ...(status && { status }),
      ...(find && { find }),
    },
  };
}

export type ThreadListView = ReturnType<typeof useThreadList>;
