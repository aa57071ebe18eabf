"use client";

import { useEffect } from "react";

/**
 * The JS server writes its file three seconds after it was last read, and never while it is read more
 * often than that; this leaves it time between the tabs of several people.
 */
const EVERY_MS = 15_000;

/** What a new row above must not take away: a dialog or menu that belongs to a row. */
const OPEN = "dialog[open], :popover-open";

/** Calls `refresh` now and then while the tab is looked at and nothing is open over it. Keep it stable. */
export function useQuietRefresh(refresh: () => unknown): void {
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.hidden || document.querySelector(OPEN)) return;
      void refresh();
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [refresh]);
}
