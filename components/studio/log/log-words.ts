import type { BadgeTone } from "@/components/ui/badge";
import { formatCount, formatDuration } from "@/lib/format";
import type { TurnDeed } from "@/lib/run/event-tape";
import type { LogTurn, TurnStatus } from "@/lib/run-log/run-log";
import type { TokenUsage } from "@/lib/run-log/token-usage";

export const STATUS_BADGES: Record<TurnStatus, { tone: BadgeTone; word: string }> = {
  running: { tone: "info", word: "Running" },
  done: { tone: "success", word: "Done" },
  failed: { tone: "destructive", word: "Failed" },
  waiting: { tone: "warning", word: "Waiting" },
  stopped: { tone: "neutral", word: "Stopped" },
  unknown: { tone: "neutral", word: "End not seen" },
};

/** What set the run off; the words for what it was given. */
export const DEED_WORDS: Record<TurnDeed, { name: string; given: string | null }> = {
  input: { name: "", given: "Input" },
  resume: { name: "Resumed", given: "Answer" },
  continue: { name: "Went on", given: null },
  rejoin: { name: "Joined", given: null },
};

type Timed = { startedAt: number; endedAt: number | null };

/** How long something took; null while it goes on, and where nothing tells. */
export function durationOf({ clock }: Pick<LogTurn, "clock">, { startedAt, endedAt }: Timed) {
  return clock === "none" || endedAt === null ? null : formatDuration(endedAt - startedAt);
}

export function tokenWords({ total }: TokenUsage): string {
  return total === 1 ? "1 token" : `${formatCount(total)} tokens`;
}

/** "120 in (20 cached), 40 out (10 reasoning)" */
export function tokenDetails({ input, output, cached, reasoning }: TokenUsage): string {
  const read = cached > 0 ? ` (${formatCount(cached)} cached)` : "";
  const thought = reasoning > 0 ? ` (${formatCount(reasoning)} reasoning)` : "";
  return `${formatCount(input)} in${read}, ${formatCount(output)} out${thought}`;
}
