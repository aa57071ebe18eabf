"use client";

import { type FormEvent, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { takeFocus } from "@/components/ui/take-focus";
import { VERBATIM } from "@/components/ui/verbatim";
import { type MetadataFilter, parseFilterValue } from "@/lib/metadata-filter";

/** Asks for a key and a value. It exists only while it is open. */
export function MetadataFilterForm({
  keys,
  onAdd,
  onCancel,
}: {
  /** Offered while the key is typed; any other can be typed too. */
  keys: string[];
  onAdd: (filter: MetadataFilter) => void;
  onCancel: () => void;
}) {
  const id = useId();
  const [key, setKey] = useState("");
  const [value, setValue] = useState("");
  const ready = key.trim() !== "" && value.trim() !== "";

  function add(event: FormEvent) {
    event.preventDefault();
    if (ready) onAdd({ key: key.trim(), value: parseFilterValue(value) });
  }

  return (
    <form
      aria-label="Filter by metadata"
      onSubmit={add}
      onKeyDown={(event) => event.key === "Escape" && onCancel()}
      className="order-last flex w-full flex-col gap-2 rounded-lg border border-border bg-card p-3"
    >
      <div className="flex flex-wrap items-center gap-2">
        <Input
          ref={takeFocus}
          aria-label="Key"
          aria-describedby={`${id}-hint`}
          list={`${id}-keys`}
          placeholder="Key"
          {...VERBATIM}
          value={key}
          onChange={(event) => setKey(event.currentTarget.value)}
          className="sm:w-48"
        />
        <datalist id={`${id}-keys`}>
          {keys.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
        <span aria-hidden className="text-muted-foreground max-sm:hidden">
          =
        </span>
        <Input
          aria-label="Value"
          aria-describedby={`${id}-hint`}
          placeholder="Value"
          {...VERBATIM}
          value={value}
          onChange={(event) => setValue(event.currentTarget.value)}
          className="sm:w-64"
        />
        <Button type="submit" variant="primary" disabled={!ready}>
          Add filter
        </Button>
        <Button variant="ghost" onClick={onCancel}>
          Cancel
        </Button>
      </div>
      <p id={`${id}-hint`} className="text-pretty text-muted-foreground text-xs">
        Finds assistants whose metadata hold exactly this: text, a number, true, false, or a JSON
        object that they contain. Put text that looks like one of these in double quotes: "5" is
        text, 5 is a number.
      </p>
    </form>
  );
}
