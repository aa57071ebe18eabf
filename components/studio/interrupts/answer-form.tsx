"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Segmented } from "@/components/ui/segmented";
import { Textarea } from "@/components/ui/textarea";
import { answerOf } from "@/lib/run/answer-draft";
import type { AnswerProps } from "./interrupt-card";

const KINDS = [
  { value: "text", label: "Text" },
  { value: "json", label: "JSON" },
] as const;

/** Any answer: a text, or any JSON value. */
export function AnswerForm({ draft, onChange, onDone }: AnswerProps) {
  const [wrong, setWrong] = useState<string | null>(null);
  const { kind, text } = draft;

  function submit() {
    if (answerOf({ kind: "any", about: null }, draft) !== undefined) return onDone(draft);
    setWrong("This is not JSON. A text needs quotes around it.");
  }

  return (
    <form
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Field
        label="Your answer"
        error={wrong}
        aside={
          <Segmented
            label="Kind of answer"
            options={KINDS}
            value={kind}
            onValueChange={(next) => {
              setWrong(null);
              onChange({ ...draft, kind: next });
            }}
          />
        }
      >
        <Textarea
          rows={2}
          mono={kind === "json"}
          value={text}
          onChange={(event) => {
            setWrong(null);
            onChange({ ...draft, text: event.currentTarget.value });
          }}
        />
      </Field>
      <Button type="submit" variant="primary" className="self-start">
        Resume
      </Button>
    </form>
  );
}
