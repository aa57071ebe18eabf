"use client";

import type { ReactNode } from "react";
import { QueryError } from "@/components/shell/query-error";
import { Button } from "@/components/ui/button";
import { fitSummary, isMisfit, misfitsScope } from "@/lib/schema/fit-of";
import { AllFitsProgress } from "./all-fits-progress";
import { checkAllText } from "./all-fits-words";
import { AssistantsTable, type AssistantsTableProps } from "./assistants-table";
import { DriftedTable } from "./drifted-table";
import { SchemaFit } from "./schema-fit";
import { type AllFitsControls, useAllFits } from "./use-all-fits";
import type { AssistantsViewControls } from "./use-assistants-view";
import { useSchemaFits } from "./use-schema-fit";

type CheckedTableProps = Omit<AssistantsTableProps, "note" | "instead" | "tagsOf"> & {
  view: AssistantsViewControls;
  /** Of all that match, on whatever page. */
  count: number;
  isAtLeast: boolean;
  onePage: boolean;
  /** Below a page of the server's. */
  pagination: ReactNode;
};

/** Assistants whose values are compared with the schemas of their graphs: a page of them, or all. */
export function CheckedTable(props: CheckedTableProps) {
  const { filter, createdBy } = props.view.input;
  // A check is of one list: with other filters it ends.
  return <CheckedList key={JSON.stringify([filter, createdBy])} {...props} />;
}

function CheckedList(props: CheckedTableProps) {
  const { view, count } = props;
  const all = useAllFits(view.input, count);
  const showAll = () => view.showOnlyMisfits(false);
  return (
    <section
      ref={all.place}
      aria-label="Schema fit"
      tabIndex={-1}
      className="flex flex-col gap-3 outline-none"
    >
      {all.soFar && <AllFitsProgress soFar={all.soFar} onStop={all.stop} />}
      {all.error !== null && <QueryError error={all.error} onRetry={all.start} />}
      {view.onlyMisfits && all.known ? (
        <DriftedTable {...props} known={all.known} controls={all} onShowAll={showAll} />
      ) : (
        <CheckedPage {...props} all={all} onShowAll={showAll} />
      )}
    </section>
  );
}

type CheckedPageProps = CheckedTableProps & { all: AllFitsControls; onShowAll: () => void };

function CheckedPage(props: CheckedPageProps) {
  const { view, count, isAtLeast, onePage, pagination, all, onShowAll, ...table } = props;
  const { onlyMisfits } = view;
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

  function checkAll() {
    if (!onlyMisfits) view.showOnlyMisfits(true);
    if (view.input.page > 1) view.goTo(1);
    // What is known already is shown at once.
    if (!all.known) all.start();
  }

  return (
    <>
      <p role="status" className="min-h-5 text-muted-foreground text-sm tabular-nums">
        {fitSummary(fits)}
      </p>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-muted-foreground text-sm empty:hidden">
        {onlyMisfits && misfitsScope(rows.length - misfits.length, onePage)}
        {!onePage && !all.soFar && (
          <Button ref={all.begin} size="sm" variant="outline" onClick={checkAll}>
            {checkAllText(count, isAtLeast)}
          </Button>
        )}
        {onlyMisfits && (
          <Button size="sm" variant="outline" onClick={onShowAll}>
            Show all
          </Button>
        )}
      </div>
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
      {pagination}
    </>
  );
}
