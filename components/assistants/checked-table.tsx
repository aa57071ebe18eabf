"use client";

import { Button } from "@/components/ui/button";
import { AssistantsTable, type AssistantsTableProps } from "./assistants-table";
import { fitSummary, isMisfit, misfitsScope } from "./fit-of";
import { SchemaFit } from "./schema-fit";
import { useSchemaFits } from "./use-schema-fit";

type CheckedTableProps = Omit<AssistantsTableProps, "note" | "instead"> & {
  /** Rows that fit are left out. */
  onlyMisfits: boolean;
  onePage: boolean;
  onShowAll: () => void;
};

/** A page of assistants whose values are compared with the schemas of their graphs. */
export function CheckedTable(props: CheckedTableProps) {
  const { onlyMisfits, onePage, onShowAll, ...table } = props;
  const { rows, input } = table;
  const byId = useSchemaFits(rows, input);
  const fits = [...byId.values()].map(({ fit }) => fit);
  const misfits = rows.filter((row) => {
    const found = byId.get(row.assistant_id);
    return found !== undefined && isMisfit(found.fit);
  });
  const isChecking = fits.some(({ state }) => state === "checking");
  const nothing = (
    <p className="px-4 py-8 text-center text-muted-foreground">
      {isChecking ? "Nothing found so far." : "Nothing was found that does not fit."}
    </p>
  );
  return (
    <>
      <p role="status" className="min-h-5 text-muted-foreground text-sm tabular-nums">
        {fitSummary(fits)}
      </p>
      {onlyMisfits && (
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-muted-foreground text-sm">
          {misfitsScope(rows.length - misfits.length, onePage)}
          <Button size="sm" variant="outline" onClick={onShowAll}>
            Show all
          </Button>
        </p>
      )}
      <AssistantsTable
        {...table}
        rows={onlyMisfits ? misfits : rows}
        withPinned={table.withPinned && !onlyMisfits}
        instead={onlyMisfits && misfits.length === 0 && nothing}
        note={(assistant) => {
          const found = byId.get(assistant.assistant_id);
          return found && <SchemaFit assistant={assistant} {...found} />;
        }}
      />
    </>
  );
}
