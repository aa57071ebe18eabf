import dynamic from "next/dynamic";
import { lazy, Suspense } from "react";
import { PAGE_SIZES } from "@/lib/assistants-view";
import { isNewestFirst } from "@/lib/langgraph/assistant-order";
import type { AssistantPage } from "@/lib/langgraph/assistant-page";
import { pageCount } from "@/lib/paging";
import { AssistantsTable, type AssistantsTableProps } from "./assistants-table";
import { FitChecking } from "./fit-checking";
import { PageSizeSelect } from "./page-size-select";
import { CANNOT_SORT } from "./sort-head";
import type { AssistantsViewControls } from "./use-assistants-view";
import type { Columns } from "./use-columns";
import { useSorting } from "./use-sorting";

// Most tables show rows, and many have one page of them. Not drawn on the server: a button would stand
// there that nothing hears yet.
const AssistantsEmpty = dynamic(
  () => import("./assistants-empty").then((part) => part.AssistantsEmpty),
  { ssr: false },
);
const AssistantsNoMatch = dynamic(
  () => import("./assistants-empty").then((part) => part.AssistantsNoMatch),
  { ssr: false },
);
const AssistantsPastEnd = dynamic(
  () => import("./assistants-empty").then((part) => part.AssistantsPastEnd),
  { ssr: false },
);
const Pagination = dynamic(
  () => import("@/components/ui/pagination").then((part) => part.Pagination),
  { ssr: false },
);
const CheckedTable = lazy(() =>
  import("./checked-table").then((part) => ({ default: part.CheckedTable })),
);

export function AssistantsPage({
  page: { rows, count, isAtLeast },
  view,
  columns,
  stale,
}: {
  page: AssistantPage;
  view: AssistantsViewControls;
  columns: Columns;
  /** These rows answer an earlier question; the new answer is on its way. */
  stale: boolean;
}) {
  const { page, perPage, order } = view.input;
  const sorting = useSorting(count, perPage);
  const sorter = { order, sorting, onSort: view.sortBy };
  const pages = pageCount(count, perPage);
  if (count === 0 && !stale && (!view.isFiltered || view.onlyByPeople)) {
    const showDefaults = view.onlyByPeople ? () => view.filterCreatedBy("anyone") : undefined;
    return <AssistantsEmpty onShowDefaults={showDefaults} />;
  }
  const instead =
    count === 0 ? (
      <AssistantsNoMatch onClear={view.clear} />
    ) : rows.length === 0 ? (
      <AssistantsPastEnd page={page} pages={pages} onGoTo={view.goTo} />
    ) : null;
  const table = { rows, input: view.input, sorter, columns, withPinned: !view.isFiltered };
  const pagination = count > PAGE_SIZES[0] && rows.length > 0 && (
    <Pagination
      page={page}
      pageSize={perPage}
      total={count}
      isAtLeast={isAtLeast}
      noun="assistants"
      onPageChange={view.goTo}
      aside={<PageSizeSelect value={view.view.size} onChange={view.resize} />}
    />
  );
  return (
    <div
      aria-busy={stale || undefined}
      className="flex flex-col gap-3 transition-opacity delay-100 duration-100 aria-busy:opacity-60"
    >
      {sorting === "nobody" && !isNewestFirst(order) && (
        <p role="status" className="text-muted-foreground text-sm">
          {CANNOT_SORT}
        </p>
      )}
      {view.checksFit && !instead ? (
        <Suspense fallback={<BeingChecked {...table} />}>
          <CheckedTable
            {...table}
            view={view}
            count={count}
            isAtLeast={isAtLeast}
            onePage={pages === 1}
            pagination={pagination}
          />
        </Suspense>
      ) : (
        <>
          <AssistantsTable {...table} instead={instead} />
          {pagination}
        </>
      )}
    </div>
  );
}

function BeingChecked(table: Omit<AssistantsTableProps, "note" | "instead">) {
  return (
    <>
      <p className="min-h-5" />
      <AssistantsTable {...table} note={() => <FitChecking />} instead={null} />
    </>
  );
}
