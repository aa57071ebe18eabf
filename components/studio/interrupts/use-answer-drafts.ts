"use client";

import { useState } from "react";
import { type AnswerDraft, keepable, NEW_ANSWER, readAnswerDraft } from "@/lib/run/answer-draft";
import { keepUnsent, readUnsent } from "../unsent-text";

const PREFIX = "answer:";

/**
 * Answers that are being given, by the id of their interrupt. Those of interrupts with an id are kept
 * in this tab, over a change of mode and a reload.
 */
export function useAnswerDrafts() {
  const [drafts, setDrafts] = useState<ReadonlyMap<string, AnswerDraft>>(new Map());
  return {
    draftOf: (key: string, id: string | null): AnswerDraft =>
      drafts.get(key) ?? (id === null ? NEW_ANSWER : readAnswerDraft(readUnsent(PREFIX + id))),
    keep: (key: string, id: string | null, draft: AnswerDraft) => {
      setDrafts((before) => new Map(before).set(key, draft));
      if (id !== null) keepUnsent(PREFIX + id, keepable(draft));
    },
    /** The answers were taken. */
    forget: (ids: (string | null)[]) => {
      setDrafts(new Map());
      for (const id of ids) if (id !== null) keepUnsent(PREFIX + id, "");
    },
  };
}
