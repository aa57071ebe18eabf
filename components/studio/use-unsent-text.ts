import { useSyncExternalStore } from "react";
import { keepUnsent, readUnsent } from "./unsent-text";

const heard = new Set<() => void>();
/** As a browser may keep nothing for this page. */
const held = new Map<string, string>();
const none = () => "";

/**
 * What is being written under `key` and not sent: the same wherever it is shown, so that what comes
 * back after a send that failed is there even if the field was left meanwhile.
 */
export function useUnsentText(key: string) {
  const read = () => held.get(key) ?? readUnsent(key);
  const text = useSyncExternalStore(subscribe, read, none);
  function write(next: string) {
    held.set(key, next);
    keepUnsent(key, next);
    for (const listener of heard) listener();
  }
  return { text, write, read };
}

function subscribe(listener: () => void) {
  heard.add(listener);
  return () => heard.delete(listener);
}
