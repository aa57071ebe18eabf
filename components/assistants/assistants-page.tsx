import dynamic from "next/dynamic";
import { Pagination } from "@/components/ui/pagination";
import type { AssistantPage } from "@/lib/langgraph/assistant-page";
import { AssistantsEmpty, AssistantsNoMatch, AssistantsPastEnd } from "./assistants-empty";
import { AssistantsTable } from "./assistants-table";
import type { AssistantsViewControls } from "./use-assistants-view";

const SchemaFitSummary = dynamic(
  () => import("./schema-fit-summary").then((module) => module.SchemaFitSummary),
  { ssr: false, loading: () => <p className="min-h-5" /> },
);

export function AssistantsPage({
  page: { rows, count },
  view,
  stale,
}: {
  page: AssistantPage;
  view: AssistantsViewControls;
  /** These rows answer an earlier question; the new answer is on its way. */
  stale: boolean;
}) {
  const { page, perPage, hideDefaults } = view.input;
  const pages = Math.max(1, Math.ceil(count / perPage));
  if (count === 0 && !view.isFiltered && !stale) {
    const showDefaults = hideDefaults ? () => view.hideDefaults(false) : undefined;
    return <AssistantsEmpty onShowDefaults={showDefaults} />;
  }
  const instead =
    count === 0 ? (
      <AssistantsNoMatch onClear={view.clear} />
    ) : rows.length === 0 ? (
      <AssistantsPastEnd page={page} pages={pages} onGoTo={view.goTo} />
    ) : null;
  return (
    <div
      aria-busy={stale || undefined}
      className="flex flex-col gap-3 transition-opacity delay-100 duration-100 aria-busy:opacity-60"
    >
      {view.checksFit && rows.length > 0 && <SchemaFitSummary rows={rows} />}
      <AssistantsTable rows={rows} checksFit={view.checksFit} instead={instead} />
      {pages > 1 && rows.length > 0 && (
        <Pagination
          page={page}
          pageSize={perPage}
          total={count}
          noun="assistants"
          onPageChange={view.goTo}
        />
      )}
    </div>
  );
}
