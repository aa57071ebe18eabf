"use client";

import { Button } from "@/components/ui/button";
import type { Assistant } from "@/lib/langgraph/types";
import { AssistantsTable } from "./assistants-table";
import { isMisfit, misfitsScope } from "./fit-of";
import type { Sorter } from "./sort-head";
import { useSchemaFits } from "./use-schema-fit";

/** The rows of a page that do not fit their graphs' schemas, and which rows that covers. */
export function MisfitsTable({
  rows,
  sorter,
  checksFit,
  onePage,
  onShowAll,
}: {
  rows: Assistant[];
  sorter: Sorter;
  checksFit: boolean;
  onePage: boolean;
  onShowAll: () => void;
}) {
  const fits = useSchemaFits(rows);
  const misfits = rows.filter((_, index) => {
    const fit = fits[index];
    return fit !== undefined && isMisfit(fit);
  });
  const instead = misfits.length === 0 && (
    <p className="px-4 py-8 text-center text-muted-foreground">
      {fits.some(({ state }) => state === "checking")
        ? "Nothing found so far."
        : "Nothing here that does not fit."}
    </p>
  );
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-muted-foreground text-sm">
        {misfitsScope(rows.length - misfits.length, onePage)}
        <Button size="sm" variant="outline" onClick={onShowAll}>
          Show all
        </Button>
      </p>
      <AssistantsTable rows={misfits} sorter={sorter} checksFit={checksFit} instead={instead} />
    </>
  );
}
