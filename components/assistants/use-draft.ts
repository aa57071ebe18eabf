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
 * Keeps what is typed in the browser, 300 ms after the last key. What it kept it takes away when
 * nothing is unsaved any more; a draft of an earlier visit stays until something is typed.
 */
export function useDraftSaving({ draftKey, typed, dirty, contentOf }: DraftSaving) {
  const wrote = useRef(false);
  const write = useEffectEvent((form: AssistantFormValues) => {
    const savedAt = Date.now();
    purgeDrafts(browserStorage(), savedAt);
    wrote.current = writeDraft(browserStorage(), draftKey, { savedAt, content: contentOf(form) });
  });

  useEffect(() => {
    if (dirty) {
      const timer = setTimeout(() => write(typed), DEBOUNCE_MS);
      return () => clearTimeout(timer);
    }
    if (wrote.current) clearDraft(browserStorage(), draftKey);
    wrote.current = false;
  }, [dirty, draftKey, typed]);
}
