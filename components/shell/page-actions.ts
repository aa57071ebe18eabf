"use client";

import type { Route } from "next";
import { useEffect, useEffectEvent } from "react";

/** What a page offers to the list of commands, in the words of its button. */
export type PageAction = {
  label: string;
  words?: string;
  /** It changes something, so it is off where the deployment is read only. */
  writes?: boolean;
} & ({ run: () => void } | { href: Route });

const pages = new Set<() => PageAction[]>();
let hear: ((actions: PageAction[]) => void) | undefined;

/** Offers actions while the component is on screen. They are asked for while somebody listens. */
export function usePageActions(actions: () => PageAction[]): void {
  const ask = useEffectEvent(actions);
  useEffect(() => {
    const asked = () => ask();
    pages.add(asked);
    tell();
    return () => {
      pages.delete(asked);
      tell();
    };
  }, []);
}

/** Tells what the components on screen offer, now and whenever one comes or goes. Gives back the end of it. */
export function hearPageActions(listener: (actions: PageAction[]) => void): () => void {
  hear = listener;
  tell();
  return () => {
    hear = undefined;
  };
}

function tell() {
  hear?.([...pages].flatMap((ask) => ask()));
}
