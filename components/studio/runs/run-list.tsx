"use client";

import { useState } from "react";
import { QueryError } from "@/components/shell/query-error";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { RelativeTime } from "@/components/ui/relative-time";
import { Skeleton } from "@/components/ui/skeleton";
import type { PastConfig } from "@/lib/run/past-configs";
import { PickRow } from "../pick-row";
import type { StudioView } from "../use-studio-view";
import type { StudioTarget } from "../use-target";
import { NEXT_RUN, RUN_BADGES, ranAs } from "./run-words";
import type { PastConfigs } from "./use-past-configs";

type Props = {
  configs: PastConfig[];
  past?: PastConfigs;
  target: StudioTarget;
  view: StudioView;
};

const AT_ONCE = 25;

/** The next run, and the runs of the thread, newest first. */
export function RunList({ configs, past, target, view }: Props) {
  const [most, setMost] = useState(AT_ONCE);
  const list = past?.list;
  const rows = configs.slice(0, most);
  function showOlder() {
    setMost(most + AT_ONCE);
    if (most + AT_ONCE > configs.length && list?.hasNextPage) void list.fetchNextPage();
  }
  return (
    <nav
      aria-label="Runs"
      className="min-h-0 overflow-y-auto border-border p-2 max-md:border-b md:border-r"
    >
      <ol className="flex flex-col gap-0.5">
        <li>
          <PickRow isShown={view.run === NEXT_RUN} onShow={() => view.showRun(NEXT_RUN)}>
            <span className="truncate font-medium">Next run</span>
            <span className="truncate text-muted-foreground text-xs">{target.name}</span>
          </PickRow>
        </li>
        {rows.map(({ run, ran }) => {
          const { word, tone } = RUN_BADGES[run.status];
          return (
            <li key={run.run_id}>
              <PickRow isShown={view.run === run.run_id} onShow={() => view.showRun(run.run_id)}>
                <span className="flex min-w-0 items-center gap-1.5">
                  <span className="min-w-0 truncate font-medium">
                    {ranAs(ran, target.assistant.assistant_id)}
                  </span>
                  {run.status !== "success" && <Badge tone={tone}>{word}</Badge>}
                </span>
                <RelativeTime value={run.created_at} className="text-muted-foreground text-xs" />
              </PickRow>
            </li>
          );
        })}
      </ol>
      {list?.isPending && <Skeleton className="mt-1 h-10" />}
      {list?.error && <QueryError error={list.error} onRetry={() => void list.refetch()} />}
      {(!list || list.isSuccess) && configs.length === 0 && (
        <p className="px-2 py-3 text-muted-foreground text-xs">
          Nothing has run in this thread yet.
        </p>
      )}
      {(list?.hasNextPage || configs.length > most) && (
        <Button
          size="sm"
          variant="ghost"
          className="mt-1 w-full"
          pending={list?.isFetchingNextPage}
          onClick={showOlder}
        >
          Show older
        </Button>
      )}
    </nav>
  );
}
