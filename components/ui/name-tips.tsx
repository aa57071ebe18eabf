"use client";

import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { CLOSE_AFTER_MS, OPEN_AFTER_MS, TooltipBubble } from "./tooltip";

const CONTROL = "[data-tip]";

/**
 * The tooltips of controls that stand in each row of a table and carry `data-tip`: their names, shown
 * as a Tooltip shows its text, by one component for all of them.
 */
export function NameTips({ within }: { within: RefObject<HTMLElement | null> }) {
  const [control, setControl] = useState<Element | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const set = useCallback((next: Element | null, after: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setControl(next), after);
  }, []);

  useEffect(() => {
    const root = within.current;
    const ended = new AbortController();
    const hear = <Name extends keyof HTMLElementEventMap>(
      name: Name,
      heard: (control: Element, event: HTMLElementEventMap[Name]) => void,
    ) =>
      root?.addEventListener(
        name,
        (event) => {
          const on = event.target instanceof Element ? event.target.closest(CONTROL) : null;
          if (on) heard(on, event);
        },
        { signal: ended.signal },
      );
    hear("pointerover", (on, { pointerType }) => pointerType !== "touch" && set(on, OPEN_AFTER_MS));
    hear("pointerout", () => set(null, CLOSE_AFTER_MS));
    hear("pointerdown", () => set(null, 0));
    hear("focusin", (on) => on.matches(":focus-visible") && set(on, 0));
    hear("focusout", () => set(null, 0));
    hear("keydown", (_, { key }) => key === "Escape" && set(null, 0));
    return () => {
      ended.abort();
      clearTimeout(timer.current);
    };
  }, [within, set]);

  if (!control?.isConnected) return null;
  return (
    <TooltipBubble
      side="top"
      describes={false}
      anchor={control}
      onPointerEnter={() => set(control, 0)}
      onPointerLeave={() => set(null, CLOSE_AFTER_MS)}
    >
      {control.getAttribute("aria-label")}
    </TooltipBubble>
  );
}
