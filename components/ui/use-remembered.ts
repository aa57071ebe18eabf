import { useSyncExternalStore } from "react";

const PREFIX = "roster:shown:";
const heard = new Set<() => void>();

/** A switch whose position the browser remembers under `name`, over reloads and in every tab. */
export function useRemembered(name: string, fallback: boolean) {
  const read = () => stored(PREFIX + name) ?? fallback;
  const value = useSyncExternalStore(subscribe, read, () => fallback);
  function remember(next: boolean) {
    try {
      if (next === fallback) localStorage.removeItem(PREFIX + name);
      else localStorage.setItem(PREFIX + name, String(next));
    } catch {
      // A browser that keeps nothing for this page stays with the fallback.
    }
    for (const listener of heard) listener();
  }
  return [value, remember] as const;
}

function stored(key: string): boolean | null {
  try {
    const kept = localStorage.getItem(key);
    return kept === null ? null : kept === "true";
  } catch {
    return null;
  }
}

function subscribe(listener: () => void) {
  heard.add(listener);
  window.addEventListener("storage", listener);
  return () => {
    heard.delete(listener);
    window.removeEventListener("storage", listener);
  };
}
