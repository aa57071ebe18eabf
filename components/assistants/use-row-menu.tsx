"use client";

import { type MouseEvent, type ReactNode, useCallback, useRef, useState } from "react";
import { lazyMenuItems } from "@/components/ui/lazy-menu-items";
import { MenuPopover } from "@/components/ui/menu-popover";
import type { AssistantSummary } from "@/lib/langgraph/types";
import { ROW_MENU_ID } from "./row-menu-button";
import { useAssistantDeeds } from "./use-assistant-deeds";

const Items = lazyMenuItems(() => import("./row-menu-items").then((part) => part.RowMenuItems));

/** Opens the menu for an assistant, at the button that was pressed, or closes it there. */
export type OpenRowMenu = (
  assistant: AssistantSummary,
  press: MouseEvent<HTMLButtonElement>,
) => void;

/** One menu for all rows of a table. `element` is the menu and what its items ask. */
export function useRowMenu(): {
  openMenu: OpenRowMenu;
  /** The id of the button whose menu is open. */
  openAt: string | null;
  /** The ids of assistants that are being duplicated. */
  busy: ReadonlySet<string>;
  element: ReactNode;
} {
  const [at, setAt] = useState<{ assistant: AssistantSummary; triggerId: string } | null>(null);
  const [open, setOpen] = useState(false);
  const trigger = useRef<string>(undefined);
  const { deedsOf, duplicating, dialog } = useAssistantDeeds();

  const openMenu: OpenRowMenu = useCallback((assistant, press) => {
    // The browser would toggle it, whichever row it is open for.
    press.preventDefault();
    const button = press.currentTarget;
    const menu = document.getElementById(ROW_MENU_ID);
    const wasHere = menu?.matches(":popover-open") && trigger.current === button.id;
    menu?.hidePopover();
    if (wasHere) return;
    trigger.current = button.id;
    setAt({ assistant, triggerId: button.id });
    // Where it goes back to; not every browser focuses a button that is clicked.
    button.focus();
    menu?.showPopover();
  }, []);

  const element = (
    <>
      <MenuPopover
        id={ROW_MENU_ID}
        triggerId={at?.triggerId ?? ""}
        open={open}
        onOpenChange={setOpen}
        onFoundOpen={(menu) => {
          const pressed = document.activeElement;
          menu.hidePopover();
          if (pressed instanceof HTMLElement && pressed.matches(`[popovertarget=${ROW_MENU_ID}]`)) {
            pressed.click();
          }
        }}
      >
        {at && <Items assistant={at.assistant} onDo={deedsOf(at.assistant)} />}
      </MenuPopover>
      {dialog}
    </>
  );
  return { openMenu, openAt: open ? (at?.triggerId ?? null) : null, busy: duplicating, element };
}
