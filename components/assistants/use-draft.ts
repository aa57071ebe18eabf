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
 * Keeps what is typed in the browser, 300 ms after the last key or when the page goes, and takes it
 * away when nothing is unsaved any more. Drafts of other forms and earlier visits are left alone.
 */
export function useDraftSaving({ draftKey, typed, dirty, contentOf }: DraftSaving) {
  const touched = useRef(false);
  /** Typed and not kept yet. */
  const waiting = useRef<AssistantFormValues>(undefined);
  const flush = useEffectEvent(() => {
    if (!waiting.current) return;
    const content = contentOf(waiting.current);
    waiting.current = undefined;
    const savedAt = Date.now();
    purgeDrafts(browserStorage(), savedAt);
    writeDraft(browserStorage(), draftKey, { savedAt, content });
  });

  useEffect(() => {
    if (dirty) {
      touched.current = true;
      waiting.current = typed;
      const timer = setTimeout(() => flush(), DEBOUNCE_MS);
      return () => clearTimeout(timer);
    }
    waiting.current = undefined;
    if (touched.current) clearDraft(browserStorage(), draftKey);
    touched.current = false;
  }, [dirty, draftKey, typed]);

  useEffect(() => {
    const leave = () => flush();
    window.addEventListener("pagehide", leave);
    return () => {
      window.removeEventListener("pagehide", leave);
      leave();
    };
  }, []);
}
