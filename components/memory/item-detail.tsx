"use client";

import { Trash2 } from "lucide-react";
import { useState } from "react";
import { WriteButton } from "@/components/shell/write-button";
import { ValueTree } from "@/components/studio/value-tree";
import { CodeBlock } from "@/components/ui/code-block";
import { CopyButton } from "@/components/ui/copy-button";
import { DialogBody, DialogFooter } from "@/components/ui/dialog";
import { KeyValue, KeyValueRow } from "@/components/ui/key-value";
import { RelativeTime } from "@/components/ui/relative-time";
import { Segmented } from "@/components/ui/segmented";
import { takeFocus } from "@/components/ui/take-focus";
import { isRosters } from "@/lib/langgraph/memory-namespace";
import type { StoredItem } from "@/lib/langgraph/store-client";
import { roundedNumbers } from "@/lib/schema/rounded-numbers";
import { DeleteItem } from "./delete-item";

const MOST_SHOWN = 200_000;
const LOOKS = [
  { value: "pretty", label: "Pretty" },
  { value: "json", label: "JSON" },
] as const;

type Props = {
  item: StoredItem;
  /** The editor that had the focus has just gone. */
  focusEdit: boolean;
  onEdit: () => void;
  onDeleted: () => void;
};

/** What one item holds, and what can be done with it. */
export function ItemDetail({ item, focusEdit, onEdit, onDeleted }: Props) {
  const [look, setLook] = useState<"pretty" | "json">("pretty");
  const [isDeleting, setDeleting] = useState(false);
  const rounded = roundedNumbers(item.value);
  const isOwn = isRosters(item.namespace);
  const json = JSON.stringify(item.value, null, 2);
  return (
    <>
      <DialogBody className="flex flex-col gap-4">
        <KeyValue>
          <KeyValueRow label="Created">
            <RelativeTime value={item.created_at} length="long" />
          </KeyValueRow>
          <KeyValueRow label="Updated">
            <RelativeTime value={item.updated_at} length="long" />
          </KeyValueRow>
        </KeyValue>
        <div className="flex flex-wrap items-center justify-between gap-2">
          <Segmented
            label="Show the value as"
            options={LOOKS}
            value={look}
            onValueChange={setLook}
          />
          <CopyButton text={json} label="Copy value" withText />
        </div>
        {rounded.length > 0 && (
          <p role="note" className="rounded-md bg-warning/10 p-3 text-pretty text-sm">
            {rounded.length === 1 ? "A number is" : `${rounded.length} numbers are`} too large for a
            browser to hold exactly (
            {rounded
              .slice(0, 3)
              .map((path) => path.join("."))
              .join(", ")}
            {rounded.length > 3 && ", …"}): the last digits shown may differ from those on the
            server. Saving from here would change them, so this item can only be edited by code.
          </p>
        )}
        {look === "pretty" ? (
          <ValueTree value={item.value} realKeys />
        ) : (
          <CodeBlock
            code={
              json.length > MOST_SHOWN ? `${json.slice(0, MOST_SHOWN)}\n… copy it to see all` : json
            }
            label="value as JSON"
          />
        )}
      </DialogBody>
      <DialogFooter>
        {isOwn ? (
          <p className="mr-auto text-pretty text-muted-foreground text-sm">
            Roster keeps the labels of versions here. Change them where the versions are.
          </p>
        ) : (
          <>
            <WriteButton icon={<Trash2 />} className="mr-auto" onClick={() => setDeleting(true)}>
              Delete
            </WriteButton>
            {rounded.length === 0 && (
              <WriteButton
                ref={focusEdit ? takeFocus : undefined}
                variant="primary"
                onClick={onEdit}
              >
                Edit
              </WriteButton>
            )}
          </>
        )}
      </DialogFooter>
      {isDeleting && (
        <DeleteItem item={item} onClose={() => setDeleting(false)} onDeleted={onDeleted} />
      )}
    </>
  );
}
