import "server-only";
import { processWide } from "./process-wide";

export type ProcessEnd = ReturnType<typeof createProcessEnd>;

/** Whether a process has been told to end, and who must know of it at once. */
export function createProcessEnd() {
  const listeners = new Set<() => void>();
  let isEnding = false;
  return {
    get isEnding() {
      return isEnding;
    },
    /** Calls `listener` when the end begins, or now where it has begun. Gives what forgets it. */
    onBegin(listener: () => void): () => void {
      if (isEnding) listener();
      else listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    begin(): void {
      isEnding = true;
      for (const listener of listeners) listener();
      listeners.clear();
    },
  };
}

/** That of this process. */
export const processEnd = processWide("process-end", createProcessEnd);
