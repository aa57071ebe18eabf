"use client";

import {
  cloneElement,
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
  Suspense,
  useEffect,
  useEffectEvent,
  useId,
  useState,
} from "react";
import { moveFocus } from "./menu-keys";
import { type Align, place } from "./place";

type TriggerProps = {
  id?: string | undefined;
  popoverTarget?: string | undefined;
  "aria-haspopup"?: "menu" | undefined;
  "aria-expanded"?: boolean | undefined;
  onKeyDown?: ((event: KeyboardEvent<HTMLButtonElement>) => void) | undefined;
};

export type DropdownMenuProps = {
  /** A Button or IconButton. */
  trigger: ReactElement<TriggerProps>;
  align?: Align | undefined;
  children: ReactNode;
};

/** A menu button on a native popover; the items exist only while it is open. */
export function DropdownMenu({ trigger, align = "end", children }: DropdownMenuProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const menuId = `${id}-menu`;
  const triggerId = trigger.props.id ?? `${id}-trigger`;
  function show(menu: HTMLElement) {
    const anchor = document.getElementById(triggerId);
    if (!anchor) return;
    place(menu, anchor, "bottom", align);
    if (!moveFocus(menu, "Home")) menu.focus();
  }

  // The browser opens it even before the page is hydrated, and then nobody was told.
  useEffect(() => {
    if (document.getElementById(menuId)?.matches(":popover-open")) setOpen(true);
  }, [menuId]);
  return (
    <>
      {cloneElement(trigger, {
        id: triggerId,
        popoverTarget: menuId,
        "aria-haspopup": "menu",
        "aria-expanded": open,
        onKeyDown: (event) => {
          if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
          event.preventDefault();
          if (!open) event.currentTarget.click();
        },
      })}
      <div
        id={menuId}
        role="menu"
        popover="auto"
        aria-labelledby={triggerId}
        tabIndex={-1}
        onBeforeToggle={(event) => event.newState === "open" && setOpen(true)}
        onToggle={(event) => {
          // Not before: focus goes back to the trigger only while the focused item still exists.
          setOpen(event.newState === "open");
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
                const menu = document.getElementById(menuId);
                if (menu?.matches(":popover-open")) show(menu);
              }}
            />
          </Suspense>
        )}
      </div>
    </>
  );
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
