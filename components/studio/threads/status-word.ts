import type { BadgeTone } from "@/components/ui/badge";
import type { ThreadStatus } from "@/lib/langgraph/types";

/** What a person calls a thread's status. */
export const STATUS_WORD: Record<ThreadStatus, string> = {
  idle: "Idle",
  busy: "Busy",
  interrupted: "Waiting",
  error: "Failed",
};

export const STATUS_TONE: Record<ThreadStatus, BadgeTone> = {
  idle: "neutral",
  busy: "info",
  interrupted: "warning",
  error: "destructive",
};
