"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { DialogBody, DialogFooter } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { takeFocus } from "@/components/ui/take-focus";
import { VERBATIM } from "@/components/ui/verbatim";
import type { LabelQuestion as Question } from "./use-label-changes";

/**
 * Asks before a label is moved or removed, and a second time, by its name, where it is protected. The
 * safe answer has the focus first.
 */
export function LabelQuestion({
  question,
  pending,
  onConfirm,
  onBack,
}: {
  question: Question;
  pending: boolean;
  onConfirm: () => void;
  onBack: () => void;
}) {
  const [again, setAgain] = useState(false);
  const [typed, setTyped] = useState("");
  const name = question.seen?.name ?? question.wanted?.name ?? "";
  const { ask, verb } = wording(question, name);
  const isProtected = question.seen?.isProtected ?? false;
  const confirmed = !again || typed.trim() === name;

  function submit(event: FormEvent) {
    event.preventDefault();
    if (isProtected && !again) setAgain(true);
    else if (confirmed && !pending) onConfirm();
  }

  return (
    <form onSubmit={submit} className="contents">
      <DialogBody className="flex flex-col gap-3">
        <p role="alert" className="text-sm">
          {question.meanwhile && "Somebody changed it in the meantime; nothing was written. "}
          {ask}
        </p>
        {again && (
          <Field
            label={`Type ${name} to confirm`}
            description="This label is protected, so Roster asks twice."
          >
            <Input
              ref={takeFocus}
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
              {...VERBATIM}
            />
          </Field>
        )}
      </DialogBody>
      <DialogFooter>
        <Button ref={takeFocus} disabled={pending} onClick={onBack}>
          Back
        </Button>
        <Button
          type="submit"
          variant={question.wanted ? "primary" : "destructive"}
          pending={pending}
          disabled={!confirmed}
        >
          {verb}
        </Button>
      </DialogFooter>
    </form>
  );
}

function wording({ seen, wanted }: Question, name: string): { ask: string; verb: string } {
  if (!seen) {
    return {
      ask: `${name} is on no version any more. Set it on v${wanted?.version}?`,
      verb: "Set label",
    };
  }
  if (!wanted) return { ask: `${name} is on v${seen.version}. Remove it?`, verb: "Remove label" };
  if (wanted.version === seen.version) {
    return { ask: `${name} is protected. Take its protection away?`, verb: "Take protection away" };
  }
  return {
    ask: `${name} is on v${seen.version}. Move it to v${wanted.version}?`,
    verb: "Move label",
  };
}
