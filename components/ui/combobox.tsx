"use client";

import { ChevronDown } from "lucide-react";
import { type KeyboardEvent, useId, useState } from "react";
import { cn } from "./cn";
import { movedTo } from "./combobox-keys";
import { ComboboxList, type ComboboxOption, optionId } from "./combobox-list";
import { Input } from "./input";
import { matchOptions } from "./match-options";
import { VERBATIM } from "./verbatim";
import { VisuallyHidden } from "./visually-hidden";

export type ComboboxProps = {
  id?: string | undefined;
  "aria-labelledby"?: string | undefined;
  options: readonly ComboboxOption[];
  /** Those that are chosen; `multiple` allows more than one and stays open. */
  selected: ReadonlySet<string>;
  onChoose: (value: string) => void;
  multiple?: boolean | undefined;
  /** What the field reads while nobody types into it. */
  text?: string | undefined;
  placeholder?: string | undefined;
  disabled?: boolean | undefined;
  /** Backspace where there is nothing to delete. */
  onBackspace?: (() => void) | undefined;
  className?: string | undefined;
};

/** `query` is null until something is typed: the field then still reads what is chosen. */
type Open = { query: string | null; active: number };

/** One or more of many options: type to narrow them down, arrows and Enter to choose, Escape to leave. */
export function Combobox(props: ComboboxProps) {
  const { options, selected, onChoose, multiple = false, text = "", disabled = false } = props;
  const ownId = useId();
  const id = props.id ?? ownId;
  const listId = `${id}-options`;
  const [open, setOpen] = useState<Open | null>(null);
  const shown = open ? matchOptions(options, open.query ?? "") : [];
  const active = open ? shown[Math.min(open.active, shown.length - 1)] : undefined;

  function show() {
    const chosen = options.findIndex(({ value }) => selected.has(value));
    setOpen({ query: null, active: Math.max(chosen, 0) });
  }

  function type(typed: string) {
    // The caret may have stood behind what is chosen instead of having it selected.
    const behind = open?.query == null && text !== "" && typed.startsWith(text);
    setOpen({ query: behind ? typed.slice(text.length) : typed, active: 0 });
  }

  function choose(value: string) {
    onChoose(value);
    if (!multiple) setOpen(null);
  }

  function press(event: KeyboardEvent<HTMLInputElement>) {
    const { key } = event;
    if (event.nativeEvent.isComposing) return;
    if (key === "Backspace" && !open?.query && (multiple || !text)) props.onBackspace?.();
    if (event.metaKey || event.ctrlKey) return;
    if (!open) {
      if (key !== "ArrowDown" && key !== "ArrowUp") return;
      event.preventDefault();
      return show();
    }
    if (key === "Escape" || (key === "ArrowUp" && event.altKey)) {
      // Not also for the dialog around it.
      event.preventDefault();
      event.stopPropagation();
      return setOpen(null);
    }
    if (key === "Enter") {
      event.preventDefault();
      if (active) choose(active.value);
      return;
    }
    const next = event.shiftKey ? null : movedTo(key, open.active, shown.length);
    if (next === null || shown.length === 0) return;
    event.preventDefault();
    setOpen({ ...open, active: next });
  }

  return (
    <span className={cn("relative inline-flex w-full min-w-0", props.className)}>
      <Input
        id={id}
        role="combobox"
        aria-labelledby={props["aria-labelledby"]}
        aria-expanded={shown.length > 0}
        aria-controls={shown.length > 0 ? listId : undefined}
        aria-autocomplete="list"
        aria-activedescendant={active ? optionId(listId, active) : undefined}
        value={open?.query ?? text}
        placeholder={props.placeholder}
        title={open || text === "" ? undefined : text}
        disabled={disabled}
        {...VERBATIM}
        onChange={({ target }) => type(target.value)}
        onFocus={({ target }) => target.select()}
        onClick={({ currentTarget }) => {
          if (open) return;
          currentTarget.select();
          show();
        }}
        onBlur={() => setOpen(null)}
        onKeyDown={press}
        className="truncate pr-8"
      />
      <ChevronDown
        aria-hidden
        className="pointer-events-none absolute top-2 right-2 size-4 text-muted-foreground"
      />
      {open && (
        <ComboboxList
          id={listId}
          fieldId={id}
          labelledBy={props["aria-labelledby"]}
          options={shown}
          active={active?.value ?? null}
          selected={selected}
          multiple={multiple}
          query={open.query ?? ""}
          onChoose={choose}
        />
      )}
      <VisuallyHidden role="status">
        {open ? countOf(shown.length, options.length) : ""}
      </VisuallyHidden>
    </span>
  );
}

function countOf(shown: number, all: number): string {
  if (shown === 0) return "No option matches.";
  return shown === all ? `${all} options` : `${shown} of ${all} options`;
}
