"use client";

import { useSearchParams } from "next/navigation";
import { debounce, useQueryStates } from "nuqs";
import { assistantPageInput, assistantsViewParsers, loadAssistantsView } from "@/lib/search-params";

const TYPING_MS = 250;

/**
 * The table's view. `view` follows each keystroke; `input` follows the URL, which a search reaches
 * when the typing pauses. Every other change is a step in the browser's history.
 */
export function useAssistantsView() {
  const [view, setView] = useQueryStates(assistantsViewParsers, { history: "push" });
  const inUrl = loadAssistantsView(useSearchParams());
  const first = { page: null };
  return {
    view,
    input: assistantPageInput(inUrl),
    isFiltered: view.q.trim() !== "" || view.graph !== null,
    search: (q: string) =>
      void setView({ q, ...first }, { history: "replace", limitUrlUpdates: debounce(TYPING_MS) }),
    filterGraph: (graph: string | null) => void setView({ graph, ...first }),
    hideDefaults: (hide: boolean) => void setView({ defaults: hide ? "hide" : null, ...first }),
    checksFit: view.fit === "check",
    checkFit: (check: boolean) => void setView({ fit: check ? "check" : null }),
    goTo: (page: number) => void setView({ page }, { scroll: true }),
    clear: () => void setView({ q: null, graph: null, ...first }),
  };
}

export type AssistantsViewControls = ReturnType<typeof useAssistantsView>;
