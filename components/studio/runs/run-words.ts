import type { BadgeTone } from "@/components/ui/badge";
import type { ThreadRan } from "@/lib/langgraph/thread-ran";
import type { RunStatus } from "@/lib/langgraph/types";
import type { ConfigLayer, ConfigRow } from "@/lib/run/effective-config";

/** How the address names what is on screen. */
export const NEXT_RUN = "next";

/** What a person calls the way a run ended, or how it stands. */
export const RUN_BADGES: Record<RunStatus, { word: string; tone: BadgeTone }> = {
  pending: { word: "Queued", tone: "neutral" },
  running: { word: "Running", tone: "info" },
  success: { word: "Done", tone: "success" },
  error: { word: "Failed", tone: "destructive" },
  timeout: { word: "Timed out", tone: "destructive" },
  interrupted: { word: "Interrupted", tone: "warning" },
};

export const LAYER_WORD: Record<ConfigLayer, string> = {
  "schema default": "Schema default",
  assistant: "Assistant",
  thread: "Thread",
  run: "Run",
};

/** "Run", or "Thread or run" where nothing says which of them it was. */
export function layersInWords({ layers }: Pick<ConfigRow, "layers">): string {
  if (layers.length === 0) return "Not known";
  const words = layers.map((layer, at) =>
    at === 0 ? LAYER_WORD[layer] : LAYER_WORD[layer].toLowerCase(),
  );
  return [words.slice(0, -1).join(", "), words.at(-1)].filter(Boolean).join(" or ");
}

/** What ran, as the list names a run. `here` is the assistant on screen. */
export function ranAs({ assistantId, version, draftOf }: ThreadRan, here: string): string {
  const as =
    version !== null
      ? `v${version}`
      : draftOf !== null
        ? `Draft on v${draftOf}`
        : "Unknown version";
  return assistantId === here ? as : "Another assistant";
}
