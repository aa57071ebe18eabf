"use client";

import {
  type ComponentProps,
  cloneElement,
  type FocusEvent,
  type KeyboardEvent,
  type PointerEvent,
  type ReactElement,
  type ReactNode,
  useId,
  useRef,
  useState,
} from "react";
import { place, type Side } from "./place";

export type TooltipProps = {
  content: ReactNode;
  side?: Side | undefined;
  /** Off when the text repeats the trigger's own name. */
  describes?: boolean | undefined;
  children: ReactElement<{ "aria-describedby"?: string | undefined }>;
};

export const OPEN_AFTER_MS = 400;
export const CLOSE_AFTER_MS = 100;

/** Text shown on hover and keyboard focus of one control; the text itself can be hovered, Escape hides it. */
export function Tooltip({ content, side = "top", describes = true, children }: TooltipProps) {
  const [open, setOpen] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const id = useId();

  function set(next: boolean, after: number) {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setOpen(next), after);
  }

  // On a wrapper that draws no box, so that the trigger's own handlers stay its own.
  const listeners = {
    onPointerEnter: (event: PointerEvent) =>
      event.pointerType !== "touch" && set(true, OPEN_AFTER_MS),
    onPointerLeave: () => set(false, CLOSE_AFTER_MS),
    onPointerDown: () => set(false, 0),
    onFocus: (event: FocusEvent) => event.target.matches(":focus-visible") && set(true, 0),
    onBlur: () => set(false, 0),
    onKeyDown: (event: KeyboardEvent) => event.key === "Escape" && set(false, 0),
  };

  return (
    <span {...listeners} className="contents">
      {cloneElement(children, open && describes ? { "aria-describedby": id } : {})}
      {open && content ? (
        <TooltipBubble id={id} side={side} describes={describes}>
          {content}
        </TooltipBubble>
      ) : null}
    </span>
  );
}

type TooltipBubbleProps = ComponentProps<"span"> & {
  side: Side;
  describes: boolean;
  /** The element before it in the page, unless it is said. */
  anchor?: Element | undefined;
};

/** The text itself. */
export function TooltipBubble({ side, describes, anchor, children, ...rest }: TooltipBubbleProps) {
  return (
    <span
      {...rest}
      ref={(element) => {
        const beside = anchor ?? element?.previousElementSibling;
        if (!element || !beside) return;
        element.showPopover?.();
        place(element, beside, side, "center");
      }}
      role="tooltip"
      popover="manual"
      aria-hidden={describes ? undefined : true}
      className="w-max max-w-72 animate-fade-in whitespace-normal text-pretty rounded-md border border-border bg-popover px-2 py-1 text-left font-normal text-popover-foreground text-xs shadow-overlay"
    >
      {children}
    </span>
  );
}
