import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useDeferredValue, useState } from "react";
import { cn } from "@/components/ui/cn";
import { Input } from "@/components/ui/input";
import { toRosterError } from "@/lib/errors";
import type { Assistant } from "@/lib/langgraph/types";
import type { AssistantOptions } from "./assistant-options";
import { SmallButton } from "./small-button";

const ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

type AssistantPickerProps = {
  id: string;
  options: AssistantOptions;
  chosen: ReadonlySet<string>;
  placeholder: string;
  disabled: boolean;
  onPick: (assistant: Assistant) => void;
};

/** A search box over the server's assistants, by name or whole id; what is chosen already is left out. */
export function AssistantPicker(props: AssistantPickerProps) {
  const { id, options, chosen, placeholder, disabled, onPick } = props;
  const [typed, setTyped] = useState("");
  const [open, setOpen] = useState(false);
  const [picked, setPicked] = useState(0);
  const name = useDeferredValue(typed.trim());
  const found = useQuery({ ...options.named(name), enabled: open });
  const byId = useQuery({ ...options.detail(name), enabled: open && ID.test(name), retry: false });
  const all = byId.data ? [byId.data] : (found.data?.rows ?? []);
  const rows = all.filter((row) => !chosen.has(row.assistant_id));
  const active = Math.min(picked, rows.length - 1);
  const failure = found.error && !found.data ? toRosterError(found.error).title : null;
  const optionId = (index: number) => `${id}-option-${index}`;

  function pick(assistant: Assistant) {
    onPick(assistant);
    setTyped("");
    setPicked(0);
    setOpen(false);
  }

  function move(to: number) {
    setOpen(true);
    setPicked(to);
    document.getElementById(optionId(to))?.scrollIntoView({ block: "nearest" });
  }

  function press(event: KeyboardEvent) {
    const row = rows[active];
    if (event.key === "ArrowDown") move(open ? Math.min(active + 1, rows.length - 1) : active);
    else if (event.key === "ArrowUp") move(Math.max(active - 1, 0));
    else if (event.key === "Enter") {
      if (open && row) pick(row);
    } else if (event.key === "Escape" && (open || typed !== "")) {
      if (open) setOpen(false);
      else setTyped("");
    } else return;
    // Enter in here never sends the form around it, and Escape closes only this.
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div className="relative">
      <Input
        id={id}
        role="combobox"
        aria-labelledby={`${id}-label`}
        aria-expanded={open}
        aria-controls={`${id}-options`}
        aria-autocomplete="list"
        aria-activedescendant={open && rows[active] ? optionId(active) : undefined}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        placeholder={placeholder}
        disabled={disabled}
        onFocus={() => setOpen(true)}
        onClick={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onChange={(event) => {
          setTyped(event.target.value);
          setPicked(0);
          setOpen(true);
        }}
        onKeyDown={press}
      />
      <div
        hidden={!open || failure !== null}
        className="absolute inset-x-0 top-full z-20 mt-1 rounded-lg border border-border bg-popover p-1 text-popover-foreground shadow-overlay"
      >
        <div
          id={`${id}-options`}
          role="listbox"
          tabIndex={-1}
          aria-label="Results"
          // The search box keeps the focus, also when the list is scrolled by its bar.
          onPointerDown={(event) => event.preventDefault()}
          onMouseDown={(event) => event.preventDefault()}
          className="max-h-64 overflow-y-auto"
        >
          {rows.map((row, index) => (
            <Option
              key={row.assistant_id}
              id={optionId(index)}
              row={row}
              active={index === active}
              onPick={() => pick(row)}
            />
          ))}
        </div>
        <p role="status" className="px-2 py-1 text-muted-foreground text-xs">
          {found.data ? sayFound(rows.length, { ...found.data, rows: all }, name) : "Loading…"}
        </p>
      </div>
      {failure && (
        <div role="alert" className="flex flex-wrap items-center gap-2 pt-1 text-xs">
          <span className="text-destructive">The assistants could not be loaded. {failure}</span>
          <SmallButton
            label="Try again"
            about="to load the assistants"
            disabled={found.isFetching}
            onPress={() => void found.refetch()}
          />
        </div>
      )}
    </div>
  );
}

type OptionProps = { id: string; row: Assistant; active: boolean; onPick: () => void };

function Option({ id, row, active, onPick }: OptionProps) {
  return (
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      onClick={onPick}
      onKeyDown={(event) => event.key === "Enter" && onPick()}
      className={cn(
        "flex min-h-9 min-w-0 cursor-pointer items-center gap-2 rounded-md px-2 text-sm hover:bg-accent",
        active && "bg-accent",
      )}
    >
      <span className="min-w-0 flex-1 truncate">{row.name.trim() || "Untitled"}</span>
      <span className="max-w-40 shrink truncate text-muted-foreground text-xs">{row.graph_id}</span>
      <span className="shrink-0 font-mono text-muted-foreground text-xs">
        {row.assistant_id.slice(0, 8)}
      </span>
    </div>
  );
}

type Found = { rows: Assistant[]; more: boolean };

function sayFound(shown: number, { rows, more }: Found, name: string): string {
  if (more) return `The first ${rows.length}. Type a name to find the others.`;
  if (shown > 0) return shown === 1 ? "1 assistant" : `${shown} assistants`;
  if (rows.length > 0) return "All that were found are chosen already.";
  return name === "" ? "This server has no assistants." : "No assistant has this in its name.";
}
