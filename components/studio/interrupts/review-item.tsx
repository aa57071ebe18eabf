"use client";

import { useId, useRef } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { RequestDraft } from "@/lib/run/answer-draft";
import { editedArgs, type ReviewRequest, type Reviews } from "@/lib/run/review";
import { decisionWords } from "./decision-words";
import { ActionTable, ReviewRequestForm } from "./review-request";

type Props = {
  number: number;
  request: ReviewRequest;
  dialect: Reviews["dialect"];
  draft: RequestDraft;
  onChange: (draft: RequestDraft) => void;
};

/** One of several requests, and what was decided on it. */
export function ReviewItem({ number, request, dialect, draft, onChange }: Props) {
  const id = useId();
  const item = useRef<HTMLLIElement>(null);
  const { choice, decided, args, text } = draft;
  /** What had the focus goes away with the change. */
  const turn = (next: RequestDraft) => {
    onChange(next);
    item.current?.focus();
  };
  return (
    <li
      ref={item}
      tabIndex={-1}
      aria-labelledby={id}
      className="outline-none flex min-w-0 flex-col gap-3 rounded-lg border border-border bg-background p-3"
    >
      <div className="flex min-w-0 flex-wrap items-center gap-2">
        <h3 id={id} className="min-w-0 break-words font-medium">
          {number}. {request.action}
        </h3>
        {decided && choice && (
          <>
            <Badge tone={choice === "decline" ? "neutral" : "success"}>
              {decisionWords(dialect).chosen[choice]}
            </Badge>
            <Button
              size="sm"
              variant="ghost"
              className="ml-auto"
              onClick={() => turn({ ...draft, choice: null, decided: false })}
            >
              Change<VisuallyHidden> the decision on {request.action}</VisuallyHidden>
            </Button>
          </>
        )}
      </div>
      {decided ? (
        <>
          <ActionTable
            action={null}
            args={choice === "edit" ? editedArgs(request, args ?? request.args) : request.args}
          />
          {text.trim() !== "" && choice !== "accept" && choice !== "edit" && (
            <p className="whitespace-pre-wrap break-words">“{text.trim()}”</p>
          )}
        </>
      ) : (
        <ReviewRequestForm
          request={request}
          dialect={dialect}
          draft={draft}
          onChange={onChange}
          onDecide={(next) => turn({ ...next, decided: true })}
          sends={false}
        />
      )}
    </li>
  );
}
