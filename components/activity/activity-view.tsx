"use client";

import { useQuery } from "@tanstack/react-query";
import { History } from "lucide-react";
import { useMemo } from "react";
import { useLangGraph } from "@/components/shell/deployment-provider";
import { PageShell } from "@/components/shell/page-shell";
import { QueryError } from "@/components/shell/query-error";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { useNow } from "@/components/ui/now";
import { Pagination } from "@/components/ui/pagination";
import {
  type ActivityRow,
  activityRows,
  filterActivity,
  graphsIn,
  namesById,
} from "@/lib/activity/activity-rows";
import { recentVersionsQuery } from "@/lib/activity/recent-versions";
import { askTrail } from "@/lib/activity/trail";
import { ActivityFilters } from "./activity-filters";
import { ActivityHeading } from "./activity-heading";
import { ActivityList } from "./activity-list";
import { ActivityRowsSkeleton } from "./activity-skeleton";
import { type ActivityControls, useActivityView } from "./use-activity-view";
import { WhatWasRead } from "./what-was-read";

const PER_PAGE = 25;

/** The browser's own, which must not be called as a part of something else. */
const askOwn = (input: string, init?: RequestInit) => fetch(input, init);

/** Versions over all assistants by time, joined with the audit trail where Roster keeps one. */
export function ActivityView() {
  const client = useLangGraph();
  const view = useActivityView();
  const recent = useQuery(recentVersionsQuery(client));
  const trail = useQuery({
    queryKey: [client.deployment, "activity", "trail"],
    queryFn: ({ signal }) => askTrail(askOwn, client.deployment, signal),
    staleTime: 10_000,
  });
  const rows = useMemo(
    () => activityRows(recent.data?.versions ?? [], trail.data?.events ?? []),
    [recent.data, trail.data],
  );
  const isKnown = recent.data !== undefined && !trail.isPending;
  return (
    <PageShell>
      <div className="flex flex-col gap-4">
        <ActivityHeading />
        <ActivityFilters view={view} graphs={graphsIn(rows)} />
        {recent.error && <QueryError error={recent.error} onRetry={() => void recent.refetch()} />}
        {trail.error && <QueryError error={trail.error} onRetry={() => void trail.refetch()} />}
        {!isKnown && !recent.error && <ActivityRowsSkeleton />}
        {isKnown && <WhatWasRead recent={recent.data} trail={trail.data} />}
        {isKnown && <FoundActivity rows={rows} view={view} />}
      </div>
    </PageShell>
  );
}

function FoundActivity({ rows, view }: { rows: ActivityRow[]; view: ActivityControls }) {
  const now = useNow();
  const found = filterActivity(rows, view.filter, now ?? Date.now());
  const pages = Math.max(1, Math.ceil(found.length / PER_PAGE));
  // Rows may have become fewer since the address was made.
  const page = Math.min(view.page, pages);
  if (found.length === 0) return <NoActivity view={view} />;
  return (
    <>
      <ActivityList
        rows={found.slice((page - 1) * PER_PAGE, page * PER_PAGE)}
        names={namesById(rows)}
      />
      <Pagination
        page={page}
        pageSize={PER_PAGE}
        total={found.length}
        onPageChange={view.turnTo}
        noun="entries"
      />
    </>
  );
}

function NoActivity({ view }: { view: ActivityControls }) {
  return (
    <Card>
      {view.isFiltered ? (
        <EmptyState
          title="Nothing matches"
          action={
            <Button size="sm" variant="outline" onClick={view.clear}>
              Clear filters
            </Button>
          }
        >
          Nothing that was read fits all of these filters.
        </EmptyState>
      ) : (
        <EmptyState icon={<History />} title="Nothing has happened yet">
          When assistants are created or saved, their versions stand here.
        </EmptyState>
      )}
    </Card>
  );
}
