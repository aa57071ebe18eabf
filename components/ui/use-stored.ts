import { useSyncExternalStore } from "react";

const heard = new Set<() => void>();
/** For a browser that keeps nothing for this page. */
const held = new Map<string, string | null>();

/**
 * Text that the browser keeps under `key`, over reloads and in every tab; null where there is none, on
 * the server, and while hydrating.
 */
export function useStored(key: string) {
  const text = useSyncExternalStore(
    subscribe,
    () => read(key),
    () => null,
  );
  return [text, (next: string | null) => store(key, next)] as const;
}

function read(key: string): string | null {
  const own = held.get(key);
  if (own !== undefined) return own;
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function store(key: string, text: string | null): void {
  held.delete(key);
  try {
    if (text === null) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  } catch {
    held.set(key, text);
  }
  for (const listener of heard) listener();
}

function subscribe(listener: () => void) {
  heard.add(listener);
  window.addEventListener("storage", listener);
  return () => {
    heard.delete(listener);
    window.removeEventListener("storage", listener);
  };
}
