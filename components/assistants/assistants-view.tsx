"use client";

import dynamic from "next/dynamic";
import { PageShell } from "@/components/shell/page-shell";
import { Button } from "@/components/ui/button";
import { toRosterError } from "@/lib/errors";
import { AssistantsHeading } from "./assistants-heading";
import { AssistantsPage } from "./assistants-page";
import { AssistantsTableSkeleton } from "./assistants-skeleton";
import { AssistantsToolbar } from "./assistants-toolbar";
import { ReadError } from "./read-error";
import { SelectedRows } from "./selected-rows";
import { type AssistantsViewControls, useAssistantsView } from "./use-assistants-view";
import { useColumns } from "./use-columns";
import { usePageOfAssistants } from "./use-page-of-assistants";
import { useQuietRefresh } from "./use-quiet-refresh";

const AssistantsUnknownGraph = dynamic(
  () => import("./assistants-empty").then((part) => part.AssistantsUnknownGraph),
  { ssr: false },
);

/** Every assistant of a deployment: find one, open it, act on it. */
export function AssistantsView() {
  const view = useAssistantsView();
  const { data, problem, isPlaceholderData, tryAgain, refresh } = usePageOfAssistants(view.input);
  useQuietRefresh(refresh);
  const columns = useColumns();
  return (
    <PageShell>
      <div className="flex flex-col gap-4">
        <AssistantsHeading page={isPlaceholderData && problem ? undefined : data} view={view} />
        <AssistantsToolbar view={view} rows={data?.rows ?? []} columns={columns} />
        {problem && (
          <AssistantsProblem
            problem={problem}
            kept={data !== undefined}
            view={view}
            onRetry={() => void tryAgain()}
          />
        )}
        {data && (
          <AssistantsPage page={data} view={view} columns={columns} stale={isPlaceholderData} />
        )}
        {!data && !problem && <AssistantsTableSkeleton />}
        <SelectedRows
          rows={data?.rows ?? []}
          list={data && !view.onlyMisfits ? { input: view.input, ...data } : null}
          misfitsOf={view.onlyMisfits ? view.input : null}
        />
      </div>
    </PageShell>
  );
}

function AssistantsProblem({
  problem,
  kept,
  view: { view, isFiltered, clear },
  onRetry,
}: {
  problem: Error;
  kept: boolean;
  view: AssistantsViewControls;
  onRetry: () => void;
}) {
  if (view.graph !== null && toRosterError(problem).code === "not_found") {
    return <AssistantsUnknownGraph graph={view.graph} onClear={clear} />;
  }
  const clearFilters = (
    <Button size="sm" variant="outline" onClick={clear}>
      Clear filters
    </Button>
  );
  return (
    <ReadError error={problem} kept={kept} onRetry={onRetry} actions={isFiltered && clearFilters} />
  );
}
