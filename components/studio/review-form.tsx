"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { KeyValue, KeyValueRow } from "@/components/ui/key-value";
import { Textarea } from "@/components/ui/textarea";
import type { Json, JsonObject } from "@/lib/langgraph/types";
import { type Review, reviewAnswer } from "@/lib/run/review";
import { ReviewEdit } from "./review-edit";
import { ValueText } from "./value-text";

type Props = { review: Review; onAnswer: (value: Json) => Promise<boolean> };

/** The decision that agent-inbox's HumanInterrupt asks for. */
export function ReviewForm({ review, onAnswer }: Props) {
  const [mode, setMode] = useState<"decide" | "edit" | "respond">("decide");
  const { allowed, args } = review;
  const back = () => setMode("decide");
  return (
    <>
      {review.description && (
        <p className="whitespace-pre-wrap break-words">{review.description}</p>
      )}
      {mode === "edit" ? (
        <ReviewEdit
          args={args}
          onBack={back}
          onSubmit={(edited: JsonObject) => void onAnswer(reviewAnswer(review, "edit", edited))}
        />
      ) : (
        <>
          <KeyValue className="rounded-lg border border-border bg-background px-3">
            <KeyValueRow label="Action">
              <code className="font-mono text-xs">{review.action}</code>
            </KeyValueRow>
            {Object.entries(args).map(([key, value]) => (
              <KeyValueRow key={key} label={key}>
                <ValueText value={value} />
              </KeyValueRow>
            ))}
          </KeyValue>
          {mode === "respond" && (
            <Respond
              onBack={back}
              onSubmit={(text) => void onAnswer(reviewAnswer(review, "response", text))}
            />
          )}
        </>
      )}
      {mode === "decide" && (
        <div className="flex flex-wrap gap-2">
          {allowed.includes("accept") && (
            <Button variant="primary" onClick={() => void onAnswer(reviewAnswer(review, "accept"))}>
              Accept
            </Button>
          )}
          {allowed.includes("edit") && (
            <Button variant="outline" onClick={() => setMode("edit")}>
              Edit
            </Button>
          )}
          {allowed.includes("response") && (
            <Button variant="outline" onClick={() => setMode("respond")}>
              Respond
            </Button>
          )}
          {allowed.includes("ignore") && (
            <Button variant="outline" onClick={() => void onAnswer(reviewAnswer(review, "ignore"))}>
              Ignore
            </Button>
          )}
        </div>
      )}
    </>
  );
}

function Respond({ onSubmit, onBack }: { onSubmit: (text: string) => void; onBack: () => void }) {
  const [text, setText] = useState("");
  return (
    <form
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim()) onSubmit(text.trim());
      }}
    >
      <Field label="Your response">
        <Textarea rows={2} value={text} onChange={(event) => setText(event.currentTarget.value)} />
      </Field>
      <div className="flex gap-2">
        <Button type="submit" variant="primary" aria-disabled={text.trim() === ""}>
          Send response
        </Button>
        <Button variant="ghost" onClick={onBack}>
          Back
        </Button>
      </div>
    </form>
  );
}
