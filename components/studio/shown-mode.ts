import { studioMode } from "@/lib/run/studio-mode";
import { messagesKey } from "@/lib/schema/form-schema";
import type { StudioView } from "./use-studio-view";
import type { StudioTarget } from "./use-target";

/** What is shown of the run. Null until it is known what the graph takes. */
export function shownMode(target: StudioTarget, view: StudioView) {
  const { schemas, schemasError } = target;
  const isKnown = schemas !== undefined || schemasError !== null;
  // Without schemas nobody knows what the graph takes; most graphs take messages.
  const told = schemas ? messagesKey(schemas) : "messages";
  const key = view.messages || told;
  return {
    /** The key under which the thread holds its messages; null where it seems to hold none. */
    key,
    /** Whether a person named that key, because the schemas do not tell it. */
    isNamed: schemas !== undefined && told === null && key !== null,
    mode: isKnown || view.mode === "graph" ? studioMode(view.mode, key) : null,
  };
}

export type ShownMode = ReturnType<typeof shownMode>;
