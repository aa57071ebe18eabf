"use client";

import { useSearchParams } from "next/navigation";
import { debounce, useQueryStates } from "nuqs";
import {
  assistantPageInput,
  assistantsViewParsers,
  createdBy,
  loadAssistantsView,
  type PageSize,
} from "@/lib/assistants-view";
import { type AssistantOrder, nextOrder, type SortColumn } from "@/lib/langgraph/assistant-order";
import type { CreatedBy } from "@/lib/langgraph/assistant-page";
import { type MetadataFilter, withMetadataFilter } from "@/lib/metadata-filter";
import { pageAtSize } from "@/lib/paging";

const TYPING_MS = 250;
const NO_FILTERS: MetadataFilter[] = [];

/**
 * The table's view. `view` follows each keystroke; `input` follows the URL, which a search reaches
 * when the typing pauses. Every other change is a step in the browser's history.
 */
export function useAssistantsView() {
  const [view, setView] = useQueryStates(assistantsViewParsers, { history: "push" });
  const input = assistantPageInput(loadAssistantsView(useSearchParams()));
  const first = { page: null };
  const by = createdBy(view);
  const setOrder = (order: AssistantOrder | null) =>
    void setView({ sort: order?.column ?? null, order: order?.direction ?? null, ...first });
  const otherFilters = view.q.trim() !== "" || view.graph !== null || view.meta.length > 0;
  return {
    view,
    input,
    createdBy: by,
    /** Nothing narrows the table but that the servers' own are left out. */
    onlyByPeople: by === "people" && !otherFilters,
    metadata: view.meta.reduce(withMetadataFilter, NO_FILTERS),
    isFiltered: otherFilters || by !== "anyone",
    search: (q: string) =>
      void setView({ q, ...first }, { history: "replace", limitUrlUpdates: debounce(TYPING_MS) }),
    filterGraph: (graph: string | null) => void setView({ graph, ...first }),
    filterCreatedBy: (wanted: CreatedBy) =>
      void setView({ by: wanted === "anyone" ? null : wanted, defaults: null, ...first }),
    addMetadata: (filter: MetadataFilter) =>
      void setView({ meta: withMetadataFilter(view.meta, filter), ...first }),
    removeMetadata: (key: string) => {
      const left = view.meta.filter((filter) => filter.key !== key);
      void setView({ meta: left.length > 0 ? left : null, ...first });
    },
    setOrder,
    /** Sorts by a column; pressed again, the other way round; then no more. */
    sortBy: (column: SortColumn) => setOrder(nextOrder(input.order, column)),
    checksFit: view.fit !== "unchecked",
    checkFit: (check: boolean) => void setView({ fit: check ? "check" : null }),
    onlyMisfits: view.fit === "misfits",
    showOnlyMisfits: (only: boolean) => void setView({ fit: only ? "misfits" : "check" }),
    goTo: (page: number) => void setView({ page }, { scroll: true }),
    resize: (size: PageSize) =>
      void setView({ size, page: pageAtSize(view.page, view.size, size) }, { scroll: true }),
    clear: () =>
      void setView({ q: null, graph: null, by: null, defaults: null, meta: null, ...first }),
  };
}

export type AssistantsViewControls = ReturnType<typeof useAssistantsView>;
