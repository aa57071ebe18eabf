import { isMac, SHORTCUTS, type Shortcut, type ShortcutId } from "./shortcuts";

const NAMES: { [key: string]: string } = { ArrowUp: "↑", ArrowDown: "↓" };

/** The ways to press a shortcut, each as the names of the keys to hold together. */
export function shortcutKeys(id: ShortcutId, mac = isMac()): string[][] {
  const { keys, mod }: Shortcut = SHORTCUTS[id];
  return keys.map((key) => [
    ...(mod ? [mac ? "⌘" : "Ctrl"] : []),
    NAMES[key] ?? (mod && key.length === 1 ? key.toUpperCase() : key),
  ]);
}

/** For `aria-keyshortcuts`. */
export function ariaShortcut(id: ShortcutId): string {
  const { keys, mod }: Shortcut = SHORTCUTS[id];
  return keys.flatMap((key) => (mod ? [`Meta+${key}`, `Control+${key}`] : key)).join(" ");
}

/** The names of all shortcuts, in the order of the table. */
export function shortcutIds(): ShortcutId[] {
  // The keys of the table are all that its type has.
  return Object.keys(SHORTCUTS) as ShortcutId[];
}
