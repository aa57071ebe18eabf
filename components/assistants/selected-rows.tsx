"use client";

import { lazy, Suspense, useState } from "react";
import type { AssistantListInput } from "@/lib/langgraph/all-pages";
import type { AssistantPageInput } from "@/lib/langgraph/assistant-page";
import type { AssistantSummary } from "@/lib/langgraph/types";
import { useSelected, useSelection } from "./use-selection";

export type BulkDeedName = "export" | "metadata" | "delete";

// Loaded when something is selected.
const SelectionBar = lazy(async () => ({
  default: (await import("@/components/bulk/selection-bar")).SelectionBar,
}));
const BulkDialogs = lazy(async () => ({
  default: (await import("@/components/bulk/bulk-dialogs")).BulkDialogs,
}));

export type SelectedRowsProps = {
  /** Those on the page. */
  rows: readonly AssistantSummary[];
  /** The list of which the page is a part, and how many it has; null where it is no list of the server's. */
  list: { input: AssistantListInput; count: number; isAtLeast: boolean } | null;
  /** Of which page those alone are shown that do not fit their graph's schema. */
  misfitsOf?: Required<AssistantPageInput> | null;
};

/** What can be done with the selected assistants, on whatever pages they are. */
export function SelectedRows(props: SelectedRowsProps) {
  const some = useSelected(useSelection(), ({ size }) => size > 0);
  const [deed, setDeed] = useState<BulkDeedName | null>(null);
  return (
    <>
      <Suspense fallback={null}>{some && <SelectionBar {...props} onDeed={setDeed} />}</Suspense>
      {/* One of its own: while it is loaded, the bar keeps the focus. */}
      <Suspense fallback={null}>
        {deed && <BulkDialogs deed={deed} onClose={() => setDeed(null)} />}
      </Suspense>
    </>
  );
}
