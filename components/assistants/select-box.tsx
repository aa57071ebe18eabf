"use client";

import { Checkbox } from "@/components/ui/checkbox";
import type { AssistantSummary } from "@/lib/langgraph/types";
import type { Selection } from "@/lib/selection";
import { ariaShortcut } from "@/lib/shortcut-names";
import { pressedBox } from "./row-select";
import { useSelected, useSelection } from "./use-selection";

type RowBoxProps = {
  assistant: AssistantSummary;
  label: string;
  selection: Selection;
  checked: boolean;
};

/** Selects the assistant of a row. */
export function RowBox({ assistant, label, selection, checked }: RowBoxProps) {
  return (
    <Checkbox
      aria-label={`Select ${label}`}
      aria-keyshortcuts={ariaShortcut("selectRow")}
      data-row="select"
      checked={checked}
      onChange={({ currentTarget, nativeEvent }) => {
        selection.set([assistant], currentTarget.checked);
        pressedBox(currentTarget, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey);
      }}
    />
  );
}

/** Selects all rows of a page, or none of them. */
export function PageBox({ rows }: { rows: readonly AssistantSummary[] }) {
  const selection = useSelection();
  const count = useSelected(
    selection,
    (all) => rows.filter(({ assistant_id: id }) => all.has(id)).length,
  );
  const isAll = count > 0 && count === rows.length;
  return (
    <Checkbox
      aria-label="Select all on this page"
      disabled={rows.length === 0}
      checked={isAll}
      indeterminate={count > 0 && !isAll}
      onCheckedChange={() => selection.set(rows, !isAll)}
    />
  );
}
