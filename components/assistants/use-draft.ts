"use client";

import { useEffect, useEffectEvent, useRef } from "react";
import { browserStorage, clearDraft, purgeDrafts, writeDraft } from "@/lib/drafts";
import type { Json } from "@/lib/langgraph/types";
import type { AssistantFormValues } from "./assistant-form-values";

const DEBOUNCE_MS = 300;

type DraftSaving = {
  draftKey: string;
  typed: AssistantFormValues;
  dirty: boolean;
  contentOf: (typed: AssistantFormValues) => Json;
};

/**
 * Keeps what is typed in the browser, 300 ms after the last key, and takes it away when nothing is
 * unsaved any more. A draft of an earlier visit stays until something is typed or restored.
 */
export function useDraftSaving({ draftKey, typed, dirty, contentOf }: DraftSaving) {
  const touched = useRef(false);
  const write = useEffectEvent((form: AssistantFormValues) => {
    const savedAt = Date.now();
    purgeDrafts(browserStorage(), savedAt);
    writeDraft(browserStorage(), draftKey, { savedAt, content: contentOf(form) });
  });

  useEffect(() => {
    if (dirty) {
      touched.current = true;
      const timer = setTimeout(() => write(typed), DEBOUNCE_MS);
      return () => clearTimeout(timer);
    }
    if (touched.current) clearDraft(browserStorage(), draftKey);
    touched.current = false;
  }, [dirty, draftKey, typed]);
}
