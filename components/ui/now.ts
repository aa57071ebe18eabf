"use client";

import { useSyncExternalStore } from "react";

const TICK_MS = 30_000;

let current = 0;
let ticker: ReturnType<typeof setInterval> | undefined;
const listeners = new Set<() => void>();

function subscribe(listener: () => void) {
  listeners.add(listener);
  ticker ??= setInterval(() => {
    current = Date.now();
    for (const each of listeners) each();
  }, TICK_MS);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(ticker);
    ticker = undefined;
    current = 0;
  };
}

function read() {
  if (current === 0) current = Date.now();
  return current;
}

/** Milliseconds now, renewed every 30 s by one shared timer; null on the server and while hydrating. */
export function useNow(): number | null {
  return useSyncExternalStore<number | null>(subscribe, read, () => null);
}
