"use client";

import { useEffect, useEffectEvent } from "react";
import { isShortcut, type ShortcutId } from "@/lib/shortcuts";

const TYPING =
  'input:not([type="checkbox"]), textarea, select, [contenteditable], dialog, [popover]';

/**
 * Does `act` when the shortcut is pressed anywhere on the page. One without a modifier is left to
 * fields, dialogs and menus that have the focus.
 */
export function useShortcut(id: ShortcutId, act: () => void): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || !isShortcut(event, id)) return;
    const { target, metaKey, ctrlKey } = event;
    const isSingle = !metaKey && !ctrlKey;
    if (isSingle && target instanceof Element && target.closest(TYPING)) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event);
    document.addEventListener("keydown", listener);
    return () => document.removeEventListener("keydown", listener);
  }, []);
}
