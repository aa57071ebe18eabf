"use client";

import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { MENU_ITEM_CLASS } from "./dropdown-menu-item";

/** An item that is on or off. The menu stays open, for the next one. */
export function DropdownMenuCheck({
  checked,
  onCheckedChange,
  children,
}: {
  checked: boolean;
  onCheckedChange: (checked: boolean) => void;
  children: ReactNode;
}) {
  return (
    <button
      type="button"
      role="menuitemcheckbox"
      aria-checked={checked}
      tabIndex={-1}
      onClick={() => onCheckedChange(!checked)}
      onPointerMove={(event) => event.currentTarget.focus()}
      className={`${MENU_ITEM_CLASS} focus:bg-accent focus:text-accent-foreground`}
    >
      <Check aria-hidden className={checked ? "" : "invisible"} />
      <span className="min-w-0 flex-1 truncate">{children}</span>
    </button>
  );
}
