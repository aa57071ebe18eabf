"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import type { JsonObject } from "@/lib/langgraph/types";

type Props = { args: JsonObject; onSubmit: (args: JsonObject) => void; onBack: () => void };

/** The arguments of an action, each to be changed: texts as text, the rest as JSON. */
export function ReviewEdit({ args, onSubmit, onBack }: Props) {
  const [texts, setTexts] = useState(() =>
    Object.fromEntries(
      Object.entries(args).map(([key, value]) => [
        key,
        typeof value === "string" ? value : JSON.stringify(value, null, 2),
      ]),
    ),
  );
  const [wrong, setWrong] = useState<string | null>(null);

  function submit() {
    const edited: JsonObject = {};
    for (const [key, text] of Object.entries(texts)) {
      try {
        edited[key] = typeof args[key] === "string" ? text : JSON.parse(text);
      } catch {
        return setWrong(key);
      }
    }
    onSubmit(edited);
  }

  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {Object.entries(texts).map(([key, text]) => (
        <Field key={key} label={key} error={wrong === key ? "This is not JSON." : null}>
          <Textarea
            rows={1}
            className="min-h-8"
            mono={typeof args[key] !== "string"}
            value={text}
            onChange={(event) => {
              setWrong(null);
              setTexts({ ...texts, [key]: event.currentTarget.value });
            }}
          />
        </Field>
      ))}
      <div className="flex gap-2">
        <Button type="submit" variant="primary">
          Send edited
        </Button>
        <Button variant="ghost" onClick={onBack}>
          Back
        </Button>
      </div>
    </form>
  );
}
