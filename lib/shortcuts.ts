/** Keys as `KeyboardEvent.key` names them; `mod` is ⌘ on a Mac and Ctrl elsewhere. */
export type Shortcut = { keys: readonly string[]; mod?: true };

/**
 * Every shortcut. Handlers ask this table what was pressed, and the sheet behind `?` is made of it and
 * of `SHORTCUT_WORDS`: add a row here, its words there, and call `useShortcut` or `isShortcut` with its name.
 */
export const SHORTCUTS = {
  commands: { keys: ["k"], mod: true },
  shortcuts: { keys: ["?"] },
  search: { keys: ["/"] },
  nextRow: { keys: ["j"] },
  previousRow: { keys: ["k"] },
  editRow: { keys: ["e"] },
  studioRow: { keys: ["s"] },
  selectRow: { keys: ["x"] },
  save: { keys: ["Enter"], mod: true },
  run: { keys: ["Enter"], mod: true },
  send: { keys: ["Enter"] },
  earlierInput: { keys: ["ArrowUp"] },
  laterInput: { keys: ["ArrowDown"] },
  zoomIn: { keys: ["+", "="] },
  zoomOut: { keys: ["-"] },
  fitGraph: { keys: ["0"] },
} as const satisfies Record<string, Shortcut>;

export type ShortcutId = keyof typeof SHORTCUTS;

type Pressed = Pick<KeyboardEvent, "key" | "metaKey" | "ctrlKey" | "altKey" | "shiftKey">;

/** Whether these keys are the shortcut's, and nothing else is held. */
export function isShortcut(event: Pressed, id: ShortcutId): boolean {
  const { keys, mod }: Shortcut = SHORTCUTS[id];
  if (event.altKey || !keys.includes(event.key.length > 1 ? event.key : event.key.toLowerCase())) {
    return false;
  }
  // Signs such as ? are typed with Shift on some keyboards and without it on others.
  const isSign = event.key.length === 1 && event.key.toLowerCase() === event.key.toUpperCase();
  if (event.shiftKey && !isSign) return false;
  if (!mod) return !event.metaKey && !event.ctrlKey;
  // On a Mac, Ctrl with a letter edits text.
  return event.metaKey || (event.ctrlKey && !(isMac() && event.key.length === 1));
}

/** Whether ⌘ stands where others have Ctrl. */
export function isMac(): boolean {
  return typeof navigator !== "undefined" && /Mac|iP/.test(navigator.platform);
}
