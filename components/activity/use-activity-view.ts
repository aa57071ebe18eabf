"use client";

import { debounce, useQueryStates } from "nuqs";
import type { ActivityFilter } from "@/lib/activity/activity-rows";
import { activityViewParsers } from "@/lib/activity/activity-view";

const TYPING_MS = 250;

/** The Activity page as the URL shows it. */
export function useActivityView() {
  const [view, setView] = useQueryStates(activityViewParsers, { history: "replace" });
  const { page, ...filter } = view;
  return {
    filter,
    page,
    isFiltered:
      filter.person !== "" ||
      filter.assistant !== "" ||
      filter.graph !== null ||
      filter.since !== "any",
    set: (wanted: Partial<ActivityFilter>) =>
      void setView({ ...wanted, page: null }, { limitUrlUpdates: debounce(TYPING_MS) }),
    clear: () => void setView(null),
    turnTo: (wanted: number) => void setView({ page: wanted }, { history: "push", scroll: true }),
  };
}

export type ActivityControls = ReturnType<typeof useActivityView>;
