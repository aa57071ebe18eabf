"use client";

import { X } from "lucide-react";
import { type KeyboardEvent, useState } from "react";
import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { isShortcut } from "@/lib/shortcuts";

type TagsFieldProps = {
  value: string[];
  onChange: (tags: string[]) => void;
  error?: string | undefined;
};

/** Tags as a list; Enter or a comma adds what is typed, and so does leaving the field. */
export function TagsField({ value, onChange, error }: TagsFieldProps) {
  const [typed, setTyped] = useState("");

  function add() {
    const tag = typed.trim();
    setTyped("");
    if (tag && !value.includes(tag)) onChange([...value, tag]);
  }

  function press(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    const submits = isShortcut(event, "save");
    if (event.key === "Backspace" && typed === "" && value.length > 0) onChange(value.slice(0, -1));
    if ((event.key !== "Enter" && event.key !== ",") || typed.trim() === "") return;
    if (!submits) event.preventDefault();
    add();
  }

  return (
    <Field
      label="Tags"
      description="Passed to every run, for tracing. Enter adds one."
      error={error}
    >
      {value.length > 0 && (
        <ul aria-label="Tags given" className="flex flex-wrap gap-1.5">
          {value.map((tag) => (
            <li
              key={tag}
              className="inline-flex min-w-0 items-center rounded-md bg-accent pl-2 text-sm"
            >
              <span className="min-w-0 break-all">{tag}</span>
              <IconButton
                label={`Remove tag ${tag}`}
                icon={<X />}
                size="sm"
                onClick={() => onChange(value.filter((each) => each !== tag))}
              />
            </li>
          ))}
        </ul>
      )}
      <Input
        value={typed}
        placeholder="production…"
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={press}
        onBlur={add}
      />
    </Field>
  );
}
