"use client";

import { X } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import { Select } from "@/components/ui/select";
import { takeFocus } from "@/components/ui/take-focus";
import { Textarea } from "@/components/ui/textarea";
import type { Json } from "@/lib/langgraph/types";
import { INPUT_ROLES, readInputMessage, writeInputMessage } from "@/lib/run/input-messages";
import { ValueText } from "../value-text";

type Props = {
  number: number;
  message: Json;
  takesFocus: boolean;
  onChange: (message: Json) => void;
  onRemove: (() => void) | undefined;
};

/** One message: who says it, and what. */
export function MessageRow({ number, message, takesFocus, onChange, onRemove }: Props) {
  const { role, text } = readInputMessage(message);
  const isKnown = INPUT_ROLES.some(({ value }) => value === role);
  return (
    <div className="flex min-w-0 flex-col gap-1.5 rounded-lg border border-border p-2">
      <div className="flex items-center justify-between gap-2">
        <span className="w-32">
          <Select
            aria-label={`Role of message ${number}`}
            value={role}
            onChange={(event) =>
              onChange(writeInputMessage(message, { role: event.currentTarget.value }))
            }
          >
            {INPUT_ROLES.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
            {!isKnown && <option value={role}>{role}</option>}
          </Select>
        </span>
        {onRemove && (
          <IconButton
            label={`Remove message ${number}`}
            size="sm"
            icon={<X />}
            onClick={onRemove}
          />
        )}
      </div>
      {text === null ? (
        <>
          <ValueText value={message} />
          <p className="text-muted-foreground text-xs">
            It is more than a text. Change it in the JSON view.
          </p>
        </>
      ) : (
        <Textarea
          ref={takesFocus ? takeFocus : undefined}
          aria-label={`Text of message ${number}`}
          placeholder="Write a message…"
          rows={2}
          value={text}
          onChange={(event) =>
            onChange(writeInputMessage(message, { text: event.currentTarget.value }))
          }
        />
      )}
    </div>
  );
}
