"use client";

import type { CommandsProps } from "@/components/shell/commands-button";
import { CommandPalette } from "./command-palette";
import { ShortcutSheet } from "./shortcut-sheet";

/** The command palette, or the sheet of all shortcuts. */
export function Commands({ shown, onShow }: CommandsProps) {
  if (shown === "shortcuts") return <ShortcutSheet onClose={() => onShow(null)} />;
  return <CommandPalette onShow={onShow} />;
}
