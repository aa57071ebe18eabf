"use client";

import { type KeyboardEvent, type ReactNode, Suspense, useEffect, useEffectEvent } from "react";
import { moveFocus } from "./menu-keys";
import { type Align, place } from "./place";

type MenuPopoverProps = {
  id: string;
  /** The id of the button that it is beside and named by. */
  triggerId: string;
  align?: Align | undefined;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** The browser opened it before the page was hydrated, when nobody could be told. */
  onFoundOpen: (menu: HTMLElement) => void;
  children: ReactNode;
};

/** A menu as a native popover; the items exist only while it is open. */
export function MenuPopover(props: MenuPopoverProps) {
  const { id, triggerId, align = "end", open, onOpenChange, children } = props;
  const foundOpen = useEffectEvent(props.onFoundOpen);
  useEffect(() => {
    const menu = document.getElementById(id);
    if (menu?.matches(":popover-open")) foundOpen(menu);
  }, [id]);

  function show(menu: HTMLElement) {
    const anchor = document.getElementById(triggerId);
    if (!anchor) return;
    place(menu, anchor, "bottom", align);
    if (!moveFocus(menu, "Home")) menu.focus();
  }

  return (
    <div
      id={id}
      role="menu"
      popover="auto"
      aria-labelledby={triggerId}
      tabIndex={-1}
      onBeforeToggle={(event) => event.newState === "open" && onOpenChange(true)}
      onToggle={(event) => {
        // Not before: focus goes back to the trigger only while the focused item still exists.
        onOpenChange(event.newState === "open");
        if (event.newState === "open") show(event.currentTarget);
      }}
      onKeyDown={(event) => {
        if (event.key === "Tab") event.currentTarget.hidePopover();
        else if (moveFocus(event.currentTarget, event.key)) event.preventDefault();
      }}
      className="max-h-[min(24rem,calc(100dvh-1rem))] w-max min-w-40 max-w-[min(20rem,calc(100vw-1rem))] overflow-y-auto rounded-lg border border-border bg-popover p-1 text-left font-normal text-popover-foreground shadow-overlay outline-none [&:popover-open]:animate-pop-in"
    >
      {open && (
        <Suspense fallback={<MenuWaiting />}>
          {children}
          <Arrived
            onArrive={() => {
              const menu = document.getElementById(id);
              if (menu?.matches(":popover-open")) show(menu);
            }}
          />
        </Suspense>
      )}
    </div>
  );
}

/** For a menu's button: its menu is opened by the arrows too. */
export function pressOnArrow(event: KeyboardEvent<HTMLButtonElement>): void {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  event.preventDefault();
  if (event.currentTarget.getAttribute("aria-expanded") !== "true") event.currentTarget.click();
}

/** Tells when items that were still being loaded are there. */
function Arrived({ onArrive }: { onArrive: () => void }) {
  const tell = useEffectEvent(onArrive);
  useEffect(() => tell(), []);
  return null;
}

function MenuWaiting() {
  return (
    <p role="status" className="px-2 py-1 text-muted-foreground text-sm">
      Loading…
    </p>
  );
}
