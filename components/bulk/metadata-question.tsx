"use client";

import { type FormEvent, useId, useState } from "react";
import { isServersOwn } from "@/components/assistants/metadata-rows";
import { Button } from "@/components/ui/button";
import { DialogBody, DialogFooter } from "@/components/ui/dialog";
import { Field, FieldDescription } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Segmented } from "@/components/ui/segmented";
import { type MetadataChange, metadataEffect } from "@/lib/bulk/metadata-change";
import type { Seen } from "@/lib/bulk/read-each";
import { parseFilterValue } from "@/lib/metadata-filter";
import type { Selected } from "@/lib/selection";
import { withoutStamp } from "@/lib/versions/save-stamp";
import { assistantsText } from "./bulk-words";
import { MetadataPreview } from "./metadata-preview";

type MetadataQuestionProps = {
  items: readonly Selected[];
  /** Each as it is now; those that are gone are not in it. */
  seen: ReadonlyMap<string, Seen>;
  onCancel: () => void;
  onConfirm: (change: MetadataChange, chosen: readonly Selected[]) => void;
};

/** Which key, which value, and what comes of it for how many. */
export function MetadataQuestion({ items, seen, onCancel, onConfirm }: MetadataQuestionProps) {
  const id = useId();
  const [removes, setRemoves] = useState(false);
  const [key, setKey] = useState("");
  const [value, setValue] = useState("");
  const problem = keyProblem(key.trim());
  const isReady = key.trim() !== "" && !problem && (removes || value.trim() !== "");
  const change = { key: key.trim(), value: removes ? undefined : parseFilterValue(value) };
  const changing = isReady
    ? items.filter(({ assistant_id }) => {
        const held = seen.get(assistant_id);
        return held !== undefined && metadataEffect(held.metadata, change) !== "same";
      })
    : [];
  const keys = [...seen.values()].flatMap(({ metadata }) => Object.keys(withoutStamp(metadata)));

  function submit(event: FormEvent) {
    event.preventDefault();
    if (changing.length > 0) onConfirm(change, changing);
  }

  return (
    <form onSubmit={submit} className="contents">
      <DialogBody className="flex flex-col gap-4">
        <Segmented
          label="What to do"
          value={removes ? "remove" : "set"}
          onValueChange={(next) => setRemoves(next === "remove")}
          className="self-start"
          options={[
            { value: "set", label: "Set a key" },
            { value: "remove", label: "Remove a key" },
          ]}
        />
        <div className="flex items-start gap-3 max-sm:flex-col">
          <Field label="Key" error={problem} className="w-44 max-sm:w-full">
            <Input
              list={`${id}-keys`}
              value={key}
              autoComplete="off"
              autoCapitalize="off"
              spellCheck={false}
              className="font-mono"
              onChange={(event) => setKey(event.currentTarget.value)}
            />
          </Field>
          <datalist id={`${id}-keys`}>
            {[...new Set(keys)]
              .filter((each) => !keyProblem(each))
              .map((each) => (
                <option key={each} value={each} />
              ))}
          </datalist>
          {!removes && (
            <Field label="Value" className="flex-1 max-sm:w-full">
              <Input
                value={value}
                autoComplete="off"
                autoCapitalize="off"
                spellCheck={false}
                onChange={(event) => setValue(event.currentTarget.value)}
              />
            </Field>
          )}
        </div>
        {!removes && (
          <FieldDescription>
            The value is text, a number, true, false or a JSON object. Text that looks like one of
            these stands in double quotes: "5" is text, 5 is a number.
          </FieldDescription>
        )}
        <MetadataPreview
          change={isReady ? change : null}
          items={items}
          changing={changing}
          seen={seen}
        />
      </DialogBody>
      <DialogFooter>
        <Button onClick={onCancel}>Cancel</Button>
        <Button type="submit" variant="primary" disabled={changing.length === 0}>
          {changing.length === 0 ? "Change" : `Change ${assistantsText(changing.length)}`}
        </Button>
      </DialogFooter>
    </form>
  );
}

function keyProblem(key: string): string | undefined {
  if (isServersOwn(key)) return `“${key}” is the server's own key.`;
  return key.startsWith("roster_") ? "Keys that begin with roster_ are Roster's own." : undefined;
}
