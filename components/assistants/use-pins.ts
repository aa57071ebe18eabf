"use client";

import { useMemo } from "react";
import { flushSync } from "react-dom";
import { useDeployment } from "@/components/shell/deployment-provider";
import { useStored } from "@/components/ui/use-stored";
import type { AssistantSummary } from "@/lib/langgraph/types";
import { MOST_PINS, type Pin, parsePins, withoutPin, withPin } from "@/lib/pinned";

/** The assistants that this browser remembers as pinned in the deployment. */
export function usePins() {
  const [text, keep] = useStored(`roster:pinned:${useDeployment().slug}`);
  const pins = useMemo(() => parsePins(text), [text]);
  const set = (next: Pin[]) => keep(next.length > 0 ? JSON.stringify(next) : null);
  return {
    pins,
    isFull: pins.length >= MOST_PINS,
    pin: (assistant: AssistantSummary) => set(withPin(pins, assistant)),
    unpin: (id: string) => {
      flushSync(() => set(withoutPin(pins, id)));
      // The button that was pressed goes with its row.
      if (document.activeElement === document.body) document.getElementById("main")?.focus();
    },
  };
}
