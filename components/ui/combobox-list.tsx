"use client";

import { Check } from "lucide-react";
import { memo, type RefObject, useLayoutEffect, useRef } from "react";
import { cn } from "./cn";
import { placeListbox, whileMoving } from "./place-listbox";

export type ComboboxOption = {
  value: string;
  label: string;
  /** Greyer: what stands for no choice. */
  quiet?: boolean | undefined;
};

const MOST_DRAWN = 600;

type ComboboxListProps = {
  id: string;
  fieldId: string;
  labelledBy: string | undefined;
  options: readonly ComboboxOption[];
  active: string | null;
  selected: ReadonlySet<string>;
  multiple: boolean;
  query: string;
  onChoose: (value: string) => void;
};

/** The DOM id of an option, for aria-activedescendant. */
export function optionId(listId: string, { value }: ComboboxOption): string {
  return `${listId}-${value}`;
}

/** The options of an open combobox, in the top layer at its field. The focus stays in the field. */
export function ComboboxList(props: ComboboxListProps) {
  const { id, fieldId, labelledBy, options, active, selected, multiple, query, onChoose } = props;
  const list = useRef<HTMLDivElement>(null);
  const choose = useRef(onChoose);

  useLayoutEffect(() => {
    const listbox = list.current;
    const field = document.getElementById(fieldId);
    if (!listbox || !field) return;
    listbox.showPopover?.();
    return whileMoving(() => placeListbox(listbox, field));
  }, [fieldId]);

  // After each change: what is chosen may have moved the field.
  useLayoutEffect(() => {
    choose.current = onChoose;
    const field = document.getElementById(fieldId);
    if (list.current && field) placeListbox(list.current, field);
  });

  return (
    <div
      ref={list}
      popover="manual"
      className="flex-col overflow-hidden rounded-lg border border-border bg-popover text-left font-normal text-popover-foreground text-sm shadow-overlay [&:popover-open]:flex [&:popover-open]:animate-pop-in"
    >
      {options.length === 0 ? (
        <p className="px-3 py-2 text-muted-foreground">Nothing matches “{query}”.</p>
      ) : (
        <div
          id={id}
          role="listbox"
          aria-labelledby={labelledBy}
          aria-multiselectable={multiple || undefined}
          tabIndex={-1}
          // A press here must not take the focus from the field.
          onMouseDown={(event) => event.preventDefault()}
          className="min-h-0 overflow-y-auto overscroll-contain p-1"
        >
          {options.slice(0, MOST_DRAWN).map((option) => (
            <Option
              key={option.value}
              id={optionId(id, option)}
              option={option}
              active={option.value === active}
              selected={selected.has(option.value)}
              choose={choose}
            />
          ))}
        </div>
      )}
      {options.length > MOST_DRAWN && (
        <p className="border-border border-t px-3 py-1.5 text-muted-foreground text-xs">
          The first {MOST_DRAWN} of {options.length}. Type to narrow them down.
        </p>
      )}
    </div>
  );
}

type OptionProps = {
  id: string;
  option: ComboboxOption;
  active: boolean;
  selected: boolean;
  choose: RefObject<(value: string) => void>;
};

function intoView(element: HTMLElement | null) {
  element?.scrollIntoView?.({ block: "nearest" });
}

// Drawn anew only where something of its own changed: there may be hundreds.
const Option = memo(function Option({ id, option, active, selected, choose }: OptionProps) {
  return (
    <button
      type="button"
      ref={active ? intoView : undefined}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={selected}
      onClick={() => choose.current(option.value)}
      className={cn(
        "flex min-h-7 w-full cursor-pointer select-none items-center gap-2 rounded-md px-2 py-1 text-left hover:bg-accent/60 pointer-coarse:min-h-9",
        active && "bg-accent text-accent-foreground hover:bg-accent",
        option.quiet && "text-muted-foreground",
      )}
    >
      <span className="min-w-0 flex-1 break-words">{option.label}</span>
      {selected && <Check aria-hidden className="size-4 shrink-0" />}
    </button>
  );
});
