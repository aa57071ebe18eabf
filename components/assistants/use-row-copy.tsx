"use client";

import { useCallback, useState } from "react";
import { COPIED_FOR_MS, COPY_SAID, type CopyState } from "@/components/ui/copy-button";
import { copyText } from "@/components/ui/copy-text";
import { VisuallyHidden } from "@/components/ui/visually-hidden";

/** Copies the id of a row's assistant, at the button that was pressed. */
export type CopyId = (id: string, button: HTMLElement) => void;

/** What was copied last in a table, by its id. `said` tells it to a screen reader. */
export function useRowCopy() {
  const [last, setLast] = useState<{ id: string; state: CopyState } | null>(null);
  const copyId: CopyId = useCallback(async (id, button) => {
    const mine = { id, state: (await copyText(id, button)) ? "copied" : "failed" } as const;
    setLast(mine);
    setTimeout(() => setLast((now) => (now === mine ? null : now)), COPIED_FOR_MS);
  }, []);
  return {
    copyId,
    copyStateOf: (id: string): CopyState => (last?.id === id ? last.state : "idle"),
    said: <VisuallyHidden aria-live="polite">{COPY_SAID[last?.state ?? "idle"]}</VisuallyHidden>,
  };
}
