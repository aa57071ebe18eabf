"use client";

import {
  cloneElement,
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
  useId,
  useState,
} from "react";
import { MenuPopover, pressOnArrow } from "./menu-popover";
import type { Align } from "./place";

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

/** A button and its menu. */
export function DropdownMenu({ trigger, align, children }: DropdownMenuProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const menuId = `${id}-menu`;
  const triggerId = trigger.props.id ?? `${id}-trigger`;
  return (
    <>
      {cloneElement(trigger, {
        id: triggerId,
        popoverTarget: menuId,
        "aria-haspopup": "menu",
        "aria-expanded": open,
        onKeyDown: pressOnArrow,
      })}
      <MenuPopover
        id={menuId}
        triggerId={triggerId}
        align={align}
        open={open}
        onOpenChange={setOpen}
        onFoundOpen={() => setOpen(true)}
      >
        {children}
      </MenuPopover>
    </>
  );
}
