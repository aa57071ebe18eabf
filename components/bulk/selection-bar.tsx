"use client";

import { Download, Tags, Trash2, X } from "lucide-react";
import type { BulkDeedName, SelectedRowsProps } from "@/components/assistants/selected-rows";
import { useSelected, useSelection } from "@/components/assistants/use-selection";
import { usePageActions } from "@/components/shell/page-actions";
import { WriteButton } from "@/components/shell/write-button";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { formatCount } from "@/lib/format";
import { SelectAll } from "./select-all";
import { SelectDrifted } from "./select-drifted";
import { useDrifted } from "./use-drifted";

type SelectionBarProps = SelectedRowsProps & { onDeed: (deed: BulkDeedName) => void };

/** How many are selected, and what can be done with them. It stays in sight and moves no row. */
export function SelectionBar({ rows, list, misfitsOf = null, onDeed }: SelectionBarProps) {
  const selection = useSelection();
  const drifted = useDrifted(misfitsOf);
  const shown = drifted?.onPage ?? rows;
  const count = useSelected(selection, ({ size }) => size);
  const here = useSelected(
    selection,
    (all) => shown.filter(({ assistant_id: id }) => all.has(id)).length,
  );
  const elsewhere = count - here;
  const selected = `${formatCount(count)} selected`;

  function clear() {
    selection.clear();
    // The button goes with the bar.
    document.getElementById("main")?.focus();
  }

  usePageActions(() => [
    { label: `Export ${selected}…`, run: () => onDeed("export") },
    { label: `Edit metadata of ${selected}…`, writes: true, run: () => onDeed("metadata") },
    { label: `Delete ${selected}…`, writes: true, run: () => onDeed("delete") },
    { label: "Clear the selection", run: clear },
  ]);

  return (
    <section
      aria-label="Selected assistants"
      data-selection-bar
      className="sticky bottom-4 z-10 flex w-fit max-w-full animate-fade-in flex-wrap items-center gap-x-4 gap-y-2 self-center rounded-lg border border-border bg-popover py-2 pr-2 pl-4 text-sm shadow-overlay max-sm:bottom-2 max-sm:w-full max-sm:pl-3"
    >
      <p role="status" className="tabular-nums">
        <span className="font-medium">{selected}</span>
        {elsewhere > 0 && (
          <span className="text-muted-foreground">
            {here === 0 ? ", none on this page" : `, ${formatCount(elsewhere)} not on this page`}
          </span>
        )}
      </p>
      {drifted && <SelectDrifted all={drifted.all} selection={selection} />}
      {list && <SelectAll list={list} selection={selection} count={count} onPage={rows.length} />}
      <div className="flex flex-wrap items-center gap-1.5 max-sm:w-full">
        <Button size="sm" variant="outline" icon={<Download />} onClick={() => onDeed("export")}>
          Export
        </Button>
        <WriteButton size="sm" variant="outline" icon={<Tags />} onClick={() => onDeed("metadata")}>
          Edit metadata
        </WriteButton>
        <WriteButton size="sm" variant="outline" icon={<Trash2 />} onClick={() => onDeed("delete")}>
          Delete
        </WriteButton>
        <IconButton
          size="sm"
          label="Clear the selection"
          icon={<X />}
          className="max-sm:absolute max-sm:top-1 max-sm:right-1"
          onClick={clear}
        />
      </div>
    </section>
  );
}
