"use client";

import type { Route } from "next";
import { useEffect, useEffectEvent } from "react";

/** What a page offers to the list of commands, in the words of its button. */
export type PageAction = { label: string; words?: string } & (
  | { run: () => void }
  | { href: Route }
);

const pages = new Set<() => PageAction[]>();

/** Offers actions while the component is on screen. They are asked for when the list is opened. */
export function usePageActions(actions: () => PageAction[]): void {
  const ask = useEffectEvent(actions);
  useEffect(() => {
    const asked = () => ask();
    pages.add(asked);
    return () => {
      pages.delete(asked);
    };
  }, []);
}

/** What the components on screen offer now. */
export function pageActions(): PageAction[] {
  return [...pages].flatMap((ask) => ask());
}
