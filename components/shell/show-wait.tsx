import { Countdown } from "@/components/ui/countdown";
import { dismissToast, toast, toastStore } from "@/components/ui/toast";
import { retryAfterSeconds } from "@/lib/retry-after";

/** Beyond this nobody watches a clock. */
const LONGEST_SECONDS = 3600;

let shown: { id: number; until: number } | undefined;

/**
 * Tells of an answer that asked to wait, and counts down to its end, by a Retry-After header; nothing is shown
 * where it does not say how long. One at a time: the one that ends last.
 */
export function showWait(header: string | null): void {
  const seconds = retryAfterSeconds(header);
  if (seconds === undefined) return;
  const until = performance.now() + Math.min(seconds, LONGEST_SECONDS) * 1000;
  if (shown && isSeen(shown.id)) {
    if (shown.until >= until) return;
    dismissToast(shown.id);
  }
  const id = toast({
    tone: "warning",
    title: "Too many requests",
    description: (
      <>
        <p>What was just refused was not done. Nothing that you typed is lost.</p>
        <Countdown until={until} onEnd={() => dismissToast(id)} />
      </>
    ),
    stays: true,
  });
  shown = { id, until };
}

function isSeen(id: number): boolean {
  return toastStore.read().some((entry) => entry.id === id);
}
