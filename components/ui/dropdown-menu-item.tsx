"use client";

import { Check } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import type { MouseEvent, ReactNode } from "react";
import { cn } from "./cn";

export type DropdownMenuItemProps = {
  children: ReactNode;
  icon?: ReactNode;
  /** Right-aligned hint, such as a key. */
  hint?: ReactNode;
  tone?: "default" | "destructive" | undefined;
  disabled?: boolean | undefined;
  /** Id of the element that says more of it, such as why it is off. */
  describedBy?: string | undefined;
  onSelect?: (() => void) | undefined;
  /** Makes the item a link. */
  href?: Route | undefined;
  /** An address outside, opened in a new tab. */
  externalHref?: string | undefined;
  /** Makes the item one of a radio set. */
  checked?: boolean | undefined;
};

export const MENU_ITEM_CLASS =
  "flex min-h-7 w-full select-none items-center gap-2 rounded-md px-2 py-1 text-left text-sm outline-none aria-disabled:opacity-50 [&_svg]:size-4 [&_svg]:shrink-0";

export function DropdownMenuItem(props: DropdownMenuItemProps) {
  const {
    children,
    icon,
    hint,
    tone,
    disabled = false,
    describedBy,
    onSelect,
    href,
    externalHref,
    checked,
  } = props;

  function select(event: MouseEvent<HTMLElement>) {
    if (disabled) return event.preventDefault();
    // Closing first hands focus back to the trigger, so a dialog opened here returns it there.
    event.currentTarget.closest<HTMLElement>("[popover]")?.hidePopover();
    onSelect?.();
  }

  const shared = {
    tabIndex: -1,
    "aria-disabled": disabled || undefined,
    "aria-describedby": describedBy,
    onClick: select,
    onPointerMove: (event: MouseEvent<HTMLElement>) => event.currentTarget.focus(),
    className: cn(
      MENU_ITEM_CLASS,
      tone === "destructive"
        ? "text-destructive focus:bg-destructive/10"
        : "focus:bg-accent focus:text-accent-foreground",
    ),
  };
  const content = (
    <>
      {icon}
      <span className="min-w-0 flex-1 truncate">{children}</span>
      {hint && <span className="text-muted-foreground text-xs">{hint}</span>}
      {checked !== undefined && <Check aria-hidden className={checked ? "" : "invisible"} />}
    </>
  );
  if (externalHref && !disabled) {
    return (
      <a {...shared} href={externalHref} target="_blank" rel="noreferrer" role="menuitem">
        {content}
      </a>
    );
  }
  if (href && !disabled) {
    return (
      <Link {...shared} href={href} role="menuitem" prefetch={false}>
        {content}
      </Link>
    );
  }
  const role =
    checked === undefined
      ? { role: "menuitem" }
      : { role: "menuitemradio", "aria-checked": checked };
  return (
    <button type="button" {...shared} {...role}>
      {content}
    </button>
  );
}

export function DropdownMenuLabel({ children }: { children: ReactNode }) {
  return (
    <div role="presentation" className="truncate px-2 py-1 text-muted-foreground text-xs">
      {children}
    </div>
  );
}

export function DropdownMenuSeparator() {
  return <hr className="-mx-1 my-1 border-border" />;
}
