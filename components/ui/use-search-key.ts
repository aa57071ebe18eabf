"use client";

import type { RefObject } from "react";
import { useShortcut } from "./use-shortcut";

/** Goes to a search field by its key. */
export function useSearchKey(ref: RefObject<HTMLInputElement | null>): void {
  useShortcut("search", () => {
    ref.current?.focus();
    ref.current?.select();
  });
}
