"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { KeyValue, KeyValueRow } from "@/components/ui/key-value";
import { takeFocus } from "@/components/ui/take-focus";
import type { JsonObject } from "@/lib/langgraph/types";
import type { RequestDraft } from "@/lib/run/answer-draft";
import type { Choice, ReviewRequest, Reviews } from "@/lib/run/review";
import { ValueText } from "../value-text";
import { DecisionText } from "./decision-text";
import { decisionWords } from "./decision-words";
import { LazyReviewEdit } from "./lazy-forms";

type Props = {
  request: ReviewRequest;
  dialect: Reviews["dialect"];
  draft: RequestDraft;
  onChange: (draft: RequestDraft) => void;
  onDecide: (draft: RequestDraft) => void;
  /** Whether the decision is sent at once; else it waits for the others. */
  sends: boolean;
};

/** What is asked for, and the decisions that are allowed. */
export function ReviewRequestForm(props: Props) {
  const { request, dialect, draft, onChange, onDecide, sends } = props;
  const { choose } = decisionWords(dialect);
  const [left, setLeft] = useState<Choice | null>(null);
  // A page that is opened again must not take the focus.
  const [opened, setOpened] = useState(false);
  const { choice, args, text } = draft;
  const back = () => {
    setLeft(choice);
    onChange({ ...draft, choice: null });
  };

  function decide(next: Choice) {
    const needsMore =
      next === "edit" || next === "respond" || (next === "decline" && dialect !== "inbox");
    setOpened(true);
    (needsMore ? onChange : onDecide)({ ...draft, choice: next });
  }

  if (choice === "edit") {
    return (
      <>
        <Description request={request} />
        <LazyReviewEdit
          request={request}
          args={args ?? request.args}
          takesFocus={opened}
          submit={sends ? "Send edited" : "Keep edited"}
          onChange={(next) => onChange({ ...draft, args: next })}
          onSubmit={() => onDecide(draft)}
          onBack={back}
        />
      </>
    );
  }
  return (
    <>
      <Description request={request} />
      <ActionTable action={sends ? request.action : null} args={request.args} />
      {choice === "respond" || (choice === "decline" && dialect !== "inbox") ? (
        <DecisionText
          key={choice}
          choice={choice}
          text={text}
          takesFocus={opened}
          sends={sends}
          onChange={(next) => onChange({ ...draft, text: next })}
          onSubmit={() => onDecide(draft)}
          onBack={back}
        />
      ) : (
        <div className="flex flex-wrap gap-2">
          {request.choices.map((each) => (
            <Button
              key={each}
              variant={each === "accept" ? "primary" : "outline"}
              ref={each === left ? takeFocus : undefined}
              onClick={() => decide(each)}
            >
              {choose[each]}
            </Button>
          ))}
        </div>
      )}
    </>
  );
}

function Description({ request: { description } }: Pick<Props, "request">) {
  return description && <p className="whitespace-pre-wrap break-words">{description}</p>;
}

/** What would be done, as far as it is not said already. */
export function ActionTable({ action, args }: { action: string | null; args: JsonObject }) {
  const entries = Object.entries(args);
  if (action === null && entries.length === 0) return null;
  return (
    <KeyValue className="rounded-lg border border-border bg-background px-3">
      {action !== null && (
        <KeyValueRow label="Action">
          <code className="font-mono text-xs">{action}</code>
        </KeyValueRow>
      )}
      {entries.map(([key, value]) => (
        <KeyValueRow key={key} label={key}>
          <ValueText value={value} />
        </KeyValueRow>
      ))}
    </KeyValue>
  );
}
