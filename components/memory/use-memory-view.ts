"use client";

import { useSearchParams } from "next/navigation";
import { debounce, useQueryStates } from "nuqs";
import { useState } from "react";
import { namespaceOf, namespaceText } from "@/lib/langgraph/memory-namespace";
import type { StorePlace } from "@/lib/langgraph/store-client";
import { loadMemoryView, memoryViewParsers } from "@/lib/search-params";

const TYPING_MS = 250;

/** The Store as the URL shows it. `typed` follows each key, `text` the URL, when the typing pauses. */
export function useMemoryView() {
  const [view, setView] = useQueryStates(memoryViewParsers, { history: "push" });
  const { ns, q, page, at, key } = loadMemoryView(useSearchParams());
  const [movedTo, setMovedTo] = useState<string | null>(null);

  function goTo(namespace: readonly string[]) {
    const wanted = namespaceText(namespace);
    setMovedTo(wanted);
    void setView({ ns: wanted || null, q: null, page: null });
  }

  return {
    namespace: namespaceOf(ns),
    typed: view.q,
    text: q,
    page,
    opened: key === null ? null : { namespace: namespaceOf(at ?? ns), key },
    goTo,
    /** The namespace was chosen here, and what was pressed for it may be gone. */
    hasMoved: movedTo === ns,
    search: (text: string) =>
      void setView(
        { q: text || null, page: null },
        { history: "replace", limitUrlUpdates: debounce(TYPING_MS) },
      ),
    turnTo: (wanted: number) => void setView({ page: wanted }, { scroll: true }),
    open: (place: StorePlace) =>
      void setView({ at: namespaceText(place.namespace), key: place.key }),
    close: () => void setView({ at: null, key: null }),
  };
}

export type MemoryControls = ReturnType<typeof useMemoryView>;
