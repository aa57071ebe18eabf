"use client";

import { Plus } from "lucide-react";
import { useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field";
import type { Json } from "@/lib/langgraph/types";
import { NEW_MESSAGE } from "@/lib/run/input-messages";
import { MessageRow } from "./message-row";

type Props = {
  label: string;
  messages: Json[];
  error: string | undefined;
  /** Undefined: none are given. */
  onChange: (messages: Json[] | undefined) => void;
};

/** The messages of an input, each with its role and its text. */
export function MessageListField({ label, messages, error, onChange }: Props) {
  const id = useId();
  const [added, setAdded] = useState<number | null>(null);
  const list = useRef<HTMLFieldSetElement>(null);
  // The first is there to be typed into, and is not sent before.
  const shown = messages.length > 0 ? messages : [NEW_MESSAGE];

  function remove(at: number) {
    const rest = messages.toSpliced(at, 1);
    setAdded(null);
    onChange(rest.length > 0 ? rest : undefined);
    list.current?.focus();
  }

  return (
    <fieldset
      ref={list}
      tabIndex={-1}
      aria-describedby={error ? `${id}-error` : undefined}
      className="flex min-w-0 flex-col gap-3 outline-none"
    >
      <legend className="mb-1.5 font-medium text-sm">{label}</legend>
      {shown.map((message, at) => (
        <MessageRow
          // biome-ignore lint/suspicious/noArrayIndexKey: a message has nothing else that tells it apart.
          key={at}
          number={at + 1}
          message={message}
          takesFocus={at === added}
          onChange={(next) => onChange(shown.with(at, next))}
          onRemove={messages.length > 0 ? () => remove(at) : undefined}
        />
      ))}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      <Button
        size="sm"
        variant="outline"
        icon={<Plus />}
        className="self-start"
        onClick={() => {
          setAdded(shown.length);
          onChange([...shown, NEW_MESSAGE]);
        }}
      >
        Message
      </Button>
    </fieldset>
  );
}
