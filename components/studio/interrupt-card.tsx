"use client";

import { useId } from "react";
import type { Interrupt } from "@/lib/langgraph/types";
import { readReview } from "@/lib/run/review";
import { AnswerForm } from "./answer-form";
import { ReviewForm } from "./review-form";
import type { StudioRun } from "./use-run";
import { ValueText } from "./value-text";

/** A run that waits for a person: what it asks, and the ways to answer. */
export function InterruptCard({ interrupt, run }: { interrupt: Interrupt; run: StudioRun }) {
  const id = useId();
  const review = readReview(interrupt.value);
  return (
    <section
      aria-labelledby={id}
      className="flex min-w-0 flex-col gap-3 rounded-lg border border-warning/40 bg-warning/5 p-3 text-sm"
    >
      <h2 id={id} className="font-semibold">
        Waiting for your answer
      </h2>
      {!run.fits ? (
        <>
          <ValueText value={interrupt.value} />
          <p className="text-muted-foreground">
            This thread ran something else than what is chosen above, so it cannot be answered with
            it.
          </p>
        </>
      ) : review ? (
        <ReviewForm review={review} onAnswer={(value) => run.resume(interrupt, value)} />
      ) : (
        <>
          <ValueText value={interrupt.value} />
          <AnswerForm onAnswer={(value) => run.resume(interrupt, value)} />
        </>
      )}
    </section>
  );
}
