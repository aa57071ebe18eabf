"use client";

import { X } from "lucide-react";
import { useRef } from "react";
import { flushSync } from "react-dom";
import { cn } from "./cn";
import { IconButton } from "./icon-button";

export type ChipsProps = {
  label: string;
  chips: readonly { value: string; label: string }[];
  onRemove: (value: string) => void;
  /** Where the focus goes when the last one was removed. */
  fieldId: string;
  /** Paler: they hold, but nobody chose them. */
  quiet?: boolean | undefined;
  disabled?: boolean | undefined;
};

/** What is chosen, each with a button that removes it; the focus goes on to the next one. */
export function Chips({ label, chips, onRemove, fieldId, quiet = false, disabled }: ChipsProps) {
  const list = useRef<HTMLUListElement>(null);

  function remove(value: string, index: number) {
    flushSync(() => onRemove(value));
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>("button") ?? [])];
    const next = buttons[Math.min(index, buttons.length - 1)] ?? document.getElementById(fieldId);
    next?.focus();
  }

  return (
    <ul ref={list} aria-label={label} className="flex min-w-0 flex-wrap gap-1.5">
      {chips.map((chip, index) => (
        <li
          key={chip.value}
          className={cn(
            "inline-flex min-w-0 items-center rounded-md bg-accent pl-2 text-sm",
            quiet && "text-muted-foreground",
          )}
        >
          <span className="min-w-0 break-words py-0.5">{chip.label}</span>
          <IconButton
            label={`Remove ${chip.label}`}
            icon={<X />}
            size="sm"
            disabled={disabled}
            onClick={() => remove(chip.value, index)}
            onKeyDown={({ key }) => {
              if (key === "Delete" || key === "Backspace") remove(chip.value, index);
            }}
          />
        </li>
      ))}
    </ul>
  );
}
