"use client";

import { useMemo } from "react";
import { useHydrated } from "@/components/shell/use-hydrated";
import { useOffReason } from "@/components/shell/use-off-reason";
import { Button } from "@/components/ui/button";
import type { Interrupt } from "@/lib/langgraph/types";
import { type AnswerDraft, answerOf } from "@/lib/run/answer-draft";
import { readQuestion } from "@/lib/run/question";
import type { Answer } from "@/lib/run/resume";
import type { StudioRun } from "../use-run";
import { InterruptCard } from "./interrupt-card";
import { useAnswerDrafts } from "./use-answer-drafts";

type Props = { interrupts: Interrupt[]; run: StudioRun };

/** Everything that the run waits for a person to say. */
export function Interrupts(props: Props) {
  // What is kept of an answer is known to the browser alone.
  const canAnswer = useHydrated();
  return <Waiting key={String(canAnswer)} {...props} />;
}

function Waiting({ interrupts, run }: Props) {
  const drafts = useAnswerDrafts();
  const offReason = useOffReason("runner");
  const waiting = useMemo(
    () =>
      interrupts.map((interrupt, index) => ({
        interrupt,
        key: interrupt.id ?? String(index),
        question: readQuestion(interrupt.value),
      })),
    [interrupts],
  );
  // An answer can only be told from the others by the id of its interrupt.
  const together = waiting.length > 1 && interrupts.every(({ id }) => id !== null);

  async function send(answers: Answer[]) {
    const sent = await run.resume(answers);
    if (sent) drafts.forget(answers.map(({ interrupt }) => interrupt.id));
  }

  function take(at: (typeof waiting)[number], draft: AnswerDraft) {
    const { interrupt, key, question } = at;
    const value = answerOf(question, draft);
    drafts.keep(key, interrupt.id, { ...draft, ready: together && value !== undefined });
    if (!together && value !== undefined) void send([{ interrupt, value }]);
  }

  const ready = waiting.flatMap(({ interrupt, key, question }) => {
    const draft = drafts.draftOf(key, interrupt.id);
    const value = draft.ready ? answerOf(question, draft) : undefined;
    return value === undefined ? [] : [{ interrupt, value }];
  });

  return (
    <>
      {waiting.map((one, index) => (
        <InterruptCard
          key={one.key}
          interrupt={one.interrupt}
          question={one.question}
          place={waiting.length > 1 ? { number: index + 1, of: waiting.length } : null}
          fits={run.fits}
          draft={drafts.draftOf(one.key, one.interrupt.id)}
          onChange={(draft) => drafts.keep(one.key, one.interrupt.id, draft)}
          onDone={(draft) => take(one, draft)}
        />
      ))}
      {together && run.fits && !offReason && (
        <SendAll ready={ready.length} of={waiting.length} onSend={() => void send(ready)} />
      )}
    </>
  );
}

type SendProps = { ready: number; of: number; onSend: () => void };

function SendAll({ ready, of, onSend }: SendProps) {
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 text-sm">
      <Button variant="primary" aria-disabled={ready === 0} onClick={() => ready > 0 && onSend()}>
        {ready < 2 ? "Send the answer" : `Send ${ready} answers`}
      </Button>
      <p role="status" className="text-muted-foreground">
        {ready === of
          ? "Every question is answered."
          : `${ready} of ${of} answered. ${ready === 0 ? "" : "What is not answered goes on waiting."}`}
      </p>
    </div>
  );
}
