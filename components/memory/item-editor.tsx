"use client";

import { useState } from "react";
import { QueryError } from "@/components/shell/query-error";
import { Button } from "@/components/ui/button";
import { DialogBody, DialogFooter } from "@/components/ui/dialog";
import { ItemConflict } from "@/lib/langgraph/memory-write";
import type { StoredItem, StorePlace } from "@/lib/langgraph/store-client";
import { ItemConflictNotice } from "./item-conflict-notice";
import { useSaveItem } from "./use-save-item";
import { readItemValue, ValueEditor } from "./value-editor";

type Props = {
  place: StorePlace;
  /** As it is shown; null when it was deleted while it is edited. */
  item: StoredItem | null;
  onDirty: (dirty: boolean) => void;
  onLeave: () => void;
};

/** An item's value as JSON to edit. What somebody else saved meanwhile is shown, not overwritten. */
export function ItemEditor({ place, item, onDirty, onLeave }: Props) {
  // What is read later does not change what the person began with.
  const [start] = useState(() => JSON.stringify(item?.value ?? {}, null, 2));
  const [seen, setSeen] = useState(item?.value ?? null);
  const [text, setText] = useState(start);
  const save = useSaveItem({ title: "Item saved", onSaved: onLeave });
  const { value } = readItemValue(text);
  const conflict = save.error instanceof ItemConflict ? save.error : null;
  const isDirty = text !== start;

  function type(next: string) {
    setText(next);
    onDirty(next !== start);
  }

  function write(onTopOf: typeof seen) {
    if (value === null || save.isPending) return;
    setSeen(onTopOf);
    save.mutate({ seen: onTopOf, item: { ...place, value } });
  }

  return (
    <>
      <DialogBody className="flex flex-col gap-4">
        {conflict && (
          <ItemConflictNotice
            present={conflict.present}
            mine={value}
            pending={save.isPending}
            onOverwrite={() => write(conflict.present?.value ?? null)}
            onTakeTheirs={onLeave}
          />
        )}
        {save.error && !conflict && <QueryError error={save.error} />}
        <ValueEditor takesFocus text={text} onChange={type} />
      </DialogBody>
      <DialogFooter>
        <Button disabled={save.isPending} onClick={onLeave}>
          Cancel
        </Button>
        <Button
          variant="primary"
          pending={save.isPending}
          disabled={value === null || !isDirty}
          onClick={() => write(seen)}
        >
          Save
        </Button>
      </DialogFooter>
    </>
  );
}
