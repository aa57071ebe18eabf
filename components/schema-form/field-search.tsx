"use client";

import { useId, useRef } from "react";
import { Button } from "@/components/ui/button";
import { SearchInput } from "@/components/ui/search-input";
import { Switch } from "@/components/ui/switch";
import { useSearchKey } from "@/components/ui/use-search-key";
import type { JsonObject } from "@/lib/langgraph/types";
import { countFields } from "@/lib/schema/count-fields";
import { type FieldQuery, findFields } from "@/lib/schema/find-fields";
import type { GroupField } from "@/lib/schema/form-field";
import { type FieldSearchState, NO_SEARCH } from "./field-search-state";

type FieldSearchProps = {
  root: GroupField;
  values: JsonObject;
  search: FieldSearchState;
  /** Told on each change of the query alone: a field does not vanish while a person edits it. */
  onSearch: (search: FieldSearchState) => void;
};

/** Finds fields of a long form by their texts or nodes, or those that were changed. */
export function FieldSearch({ root, values, search, onSearch }: FieldSearchProps) {
  const { text, changedOnly, found } = search;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useSearchKey(input);

  function change(query: FieldQuery) {
    const idle = query.text.trim() === "" && !query.changedOnly;
    onSearch({ ...query, found: idle ? null : findFields(root, query, values) });
  }

  function clear() {
    onSearch(NO_SEARCH);
    input.current?.focus();
  }

  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <SearchInput
          ref={input}
          label="Find a field"
          placeholder="Find a field…"
          shortcut="search"
          value={text}
          onValueChange={(next) => change({ text: next, changedOnly })}
          className="max-sm:max-w-none"
        />
        <div className="flex h-8 items-center gap-2 text-sm">
          <Switch
            id={`${id}-changed`}
            aria-describedby={`${id}-status`}
            checked={changedOnly}
            onCheckedChange={(on) => change({ text, changedOnly: on })}
          />
          <label htmlFor={`${id}-changed`}>Changed only</label>
        </div>
        <p id={`${id}-status`} role="status" className="text-muted-foreground text-sm tabular-nums">
          {found && statusOf(found.matches, countFields(root), changedOnly)}
        </p>
      </div>
      {found?.matches === 0 && (
        <p className="flex flex-wrap items-center justify-center gap-x-2 rounded-md border border-border border-dashed px-3 py-4 text-muted-foreground text-sm">
          {noMatch(text, changedOnly)}
          <Button variant="link" onClick={clear}>
            Clear
          </Button>
        </p>
      )}
    </div>
  );
}

function statusOf(matches: number, total: number, changedOnly: boolean): string {
  return `${matches} of ${total} fields${changedOnly ? ", set to something else than their default" : ""}`;
}

function noMatch(text: string, changedOnly: boolean): string {
  const changed = "set to something else than its default";
  if (text.trim() === "") return `No field is ${changed}.`;
  return `No field matches “${text.trim()}”${changedOnly ? ` and is ${changed}` : ""}.`;
}
