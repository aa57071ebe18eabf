"use client";

import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { NEW_REQUEST, withRequest } from "@/lib/run/answer-draft";
import type { Reviews } from "@/lib/run/review";
import { decisionWords } from "./decision-words";
import type { AnswerProps } from "./interrupt-card";
import { ReviewItem } from "./review-item";
import { ReviewRequestForm } from "./review-request";

/** Requests for a person's decision. One is sent when it is decided; several are sent together. */
export function ReviewList({
  reviews,
  draft,
  onChange,
  onDone,
}: AnswerProps & { reviews: Reviews }) {
  const { requests, dialect } = reviews;
  const sendButton = useRef<HTMLButtonElement>(null);
  const words = decisionWords(dialect);
  const parts = requests.map((request, at) => ({
    request,
    at,
    part: draft.requests[at] ?? NEW_REQUEST,
  }));
  const [only, second] = parts;
  if (only && !second) {
    return (
      <ReviewRequestForm
        request={only.request}
        dialect={dialect}
        draft={only.part}
        onChange={(next) => onChange(withRequest(draft, 0, next))}
        onDecide={(next) => onDone(withRequest(draft, 0, { ...next, decided: true }))}
        sends
      />
    );
  }
  const open = parts.filter(({ part }) => !part.decided);
  const canAcceptAll =
    open.length > 1 && open.every((one) => one.request.choices.includes("accept"));

  function acceptOpen() {
    const accepted = { ...NEW_REQUEST, choice: "accept", decided: true } as const;
    onChange(open.reduce((now, { at }) => withRequest(now, at, accepted), draft));
    // This button goes away.
    sendButton.current?.focus();
  }

  return (
    <>
      <p className="text-muted-foreground">
        {requests.length} requests. Decide each; the decisions are sent together.
      </p>
      <ol className="flex flex-col gap-3">
        {parts.map(({ request, at, part }) => (
          <ReviewItem
            key={at}
            number={at + 1}
            request={request}
            dialect={dialect}
            draft={part}
            onChange={(next) => onChange(withRequest(draft, at, next))}
          />
        ))}
      </ol>
      <div className="flex flex-wrap items-center gap-2">
        <Button
          ref={sendButton}
          variant="primary"
          aria-disabled={open.length > 0}
          onClick={() => open.length === 0 && onDone(draft)}
        >
          Send {requests.length} decisions
        </Button>
        {canAcceptAll && (
          <Button variant="outline" onClick={acceptOpen}>
            {words.choose.accept} {open.length === requests.length ? "all" : "the rest"}
          </Button>
        )}
        <p role="status" className="text-muted-foreground">
          {requests.length - open.length} of {requests.length} decided
        </p>
      </div>
    </>
  );
}
