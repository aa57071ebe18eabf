"use client";

import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/** False on the server and while hydrating, so that the browser's first render can be the same. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
