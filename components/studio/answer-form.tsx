"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Segmented } from "@/components/ui/segmented";
import { Textarea } from "@/components/ui/textarea";
import type { Json } from "@/lib/langgraph/types";

const KINDS = [
  { value: "text", label: "Text" },
  { value: "json", label: "JSON" },
] as const;

/** Any answer: a text, or any JSON value. */
export function AnswerForm({ onAnswer }: { onAnswer: (value: Json) => Promise<boolean> }) {
  const [kind, setKind] = useState<"text" | "json">("text");
  const [text, setText] = useState("");
  const [wrong, setWrong] = useState<string | null>(null);

  function submit() {
    if (kind === "text") return void onAnswer(text);
    try {
      setWrong(null);
      void onAnswer(JSON.parse(text));
    } catch {
      setWrong("This is not JSON. A text needs quotes around it.");
    }
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
          <Segmented label="Kind of answer" options={KINDS} value={kind} onValueChange={setKind} />
        }
      >
        <Textarea
          rows={2}
          mono={kind === "json"}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </Field>
      <Button type="submit" variant="primary" className="self-start">
        Resume
      </Button>
    </form>
  );
}
