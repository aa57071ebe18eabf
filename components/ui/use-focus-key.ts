"use client";

import { type RefObject, useEffect } from "react";

const TYPING = "input, textarea, select, [contenteditable], dialog, [popover]";

/** Focuses `ref` when `key` is pressed outside of a field, a dialog or a menu. */
export function useFocusKey(key: string, ref: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.key !== key || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof Element && event.target.closest(TYPING)) return;
      event.preventDefault();
      ref.current?.focus();
      ref.current?.select();
    }
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [key, ref]);
}
