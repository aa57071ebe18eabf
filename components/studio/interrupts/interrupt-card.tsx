"use client";

import { useId, useRef } from "react";
import { useOffReason } from "@/components/shell/use-off-reason";
import type { Interrupt } from "@/lib/langgraph/types";
import { type AnswerDraft, answerOf } from "@/lib/run/answer-draft";
import type { Question } from "@/lib/run/question";
import { ValueText } from "../value-text";
import { AnswerForm } from "./answer-form";
import { LazySchemaAnswer } from "./lazy-forms";
import { ReadyAnswer } from "./ready-answer";
import { ReviewList } from "./review-list";

export type AnswerProps = {
  draft: AnswerDraft;
  onChange: (draft: AnswerDraft) => void;
  /** The answer is whole: it is sent, or waits for the others. */
  onDone: (draft: AnswerDraft) => void;
};

const OTHER_TARGET =
  "This thread ran something else than what is chosen above, so it cannot be answered with it.";

type Props = AnswerProps & {
  interrupt: Interrupt;
  question: Question;
  /** Which of several it is. */
  place: { number: number; of: number } | null;
  /** Whether what is chosen in Studio may go on in this thread. */
  fits: boolean;
};

/** A run that waits for a person: what it asks, and the ways to answer. */
export function InterruptCard({ interrupt, question, place, fits, ...answer }: Props) {
  const id = useId();
  const card = useRef<HTMLElement>(null);
  const { draft, onChange, onDone } = answer;
  const obstacle = useOffReason("runner") ?? (fits ? null : OTHER_TARGET);
  const value = draft.ready && obstacle === null ? answerOf(question, draft) : undefined;
  return (
    <section
      ref={card}
      tabIndex={-1}
      aria-labelledby={id}
      className="flex min-w-0 flex-col gap-3 rounded-lg border border-warning/40 bg-warning/5 p-3 text-sm outline-none"
    >
      <h2 id={id} className="font-semibold">
        Waiting for your answer{place && ` (${place.number} of ${place.of})`}
      </h2>
      {obstacle !== null ? (
        <>
          <ValueText value={interrupt.value} />
          <p className="text-muted-foreground">{obstacle}</p>
        </>
      ) : value !== undefined ? (
        <ReadyAnswer
          value={value}
          onChange={() => {
            onChange({ ...draft, ready: false });
            card.current?.focus();
          }}
        />
      ) : (
        <Answer
          question={question}
          draft={draft}
          onChange={onChange}
          onDone={(next) => {
            onDone(next);
            // What had the focus goes away.
            card.current?.focus();
          }}
        />
      )}
    </section>
  );
}

function Answer({ question, ...answer }: AnswerProps & { question: Question }) {
  if (question.kind === "review") return <ReviewList reviews={question.reviews} {...answer} />;
  return (
    <>
      {question.about !== null && <ValueText value={question.about} />}
      {question.kind === "form" ? (
        <LazySchemaAnswer schema={question.schema} {...answer} />
      ) : (
        <AnswerForm {...answer} />
      )}
    </>
  );
}
